// Buttons of the rich text editor that link words to a record: choose it, get a link that stays true.
const RECORDS = [
  { type: "CONTACT", icon: "mobile-alt" },
  { type: "TERM", icon: "title" },
  { type: "FACT", icon: "order" },
];

class RecordSource extends window.draftail.ModalWorkflowSource {
  getChooserConfig() {
    return {
      url: this.props.entityType.chooserUrls.recordChooser,
      urlParams: {},
      onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
      responses: { chosen: this.onChosen },
    };
  }

  filterEntityData({ id, string }) {
    return { id, string };
  }
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

for (const { type, icon } of RECORDS) {
  window.draftail.registerPlugin(
    { type, source: RecordSource, decorator: linkWith(icon) },
    "entityTypes",
  );
}
