// The "Contact" button of the rich text editor: choose a record, get a link that stays true.
class ContactSource extends window.draftail.ModalWorkflowSource {
  getChooserConfig() {
    return {
      url: this.props.entityType.chooserUrls.contactChooser,
      urlParams: {},
      onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
      responses: { chosen: this.onChosen },
    };
  }

  filterEntityData({ id, string }) {
    return { id, string };
  }
}

const ContactLink = ({ entityKey, contentState, children, onEdit, onRemove }) =>
  window.React.createElement(
    window.draftail.TooltipEntity,
    {
      entityKey,
      contentState,
      onEdit,
      onRemove,
      icon: "mobile-alt",
      label: contentState.getEntity(entityKey).getData().string,
      url: "",
    },
    children,
  );

window.draftail.registerPlugin(
  { type: "CONTACT", source: ContactSource, decorator: ContactLink },
  "entityTypes",
);
