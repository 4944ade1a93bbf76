# Each target is a command of program_site/bootstrap.py. PYTHON=… names the Python to use.
PYTHON ?= python3
COMMANDS = help run test check format lock test-next bench-weight bench-lighthouse bench-firefox bench-enquiries pictures guide
.PHONY: $(COMMANDS)

$(COMMANDS):
	@$(PYTHON) program_site/bootstrap.py $@ $(ARGS)
