// Buttons of the rich text editor that link words to a record: choose it, get a link that stays true.
const RECORDS = [
  { type: "CONTACT", chooser: "contactChooser", icon: "mobile-alt" },
  { type: "TERM", chooser: "termChooser", icon: "title" },
];

function sourceOf(chooser) {
  return class extends window.draftail.ModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls[chooser],
        urlParams: {},
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: this.onChosen },
      };
    }

    filterEntityData({ id, string }) {
      return { id, string };
    }
  };
}

function linkWith(icon) {
  return ({ entityKey, contentState, children, onEdit, onRemove }) =>
    window.React.createElement(
      window.draftail.TooltipEntity,
      {
        entityKey,
        contentState,
        onEdit,
        onRemove,
        icon: window.React.createElement(window.wagtail.components.Icon, { name: icon }),
        label: contentState.getEntity(entityKey).getData().string,
        url: "",
      },
      children,
    );
}

for (const { type, chooser, icon } of RECORDS) {
  window.draftail.registerPlugin(
    { type, source: sourceOf(chooser), decorator: linkWith(icon) },
    "entityTypes",
  );
}
