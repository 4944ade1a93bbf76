# Each target is a command of program_site/bootstrap.py. PYTHON=… names the Python to use.
PYTHON ?= python3
.PHONY: help run test check format lock test-next

help run test check format lock test-next:
	@$(PYTHON) program_site/bootstrap.py $@ $(ARGS)
