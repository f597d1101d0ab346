// Lets editors cite references and link claims in Wagtail's text editor.
// A plain script: a module would run after the editors of the page have asked for their plugins.

(() => {
  const { EditorState, Modifier, RichUtils } = window.DraftJS;

  class ClaimSource extends window.draftail.ModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls.chooser,
        urlParams: {},
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: this.onChosen },
      };
    }

    onChosen(chosen) {
      const state = this.add(chosen);
      this.workflow.close();
      this.props.onComplete(state);
    }

    // Links the selected words; where there are none, writes those of the claim.
    add(chosen) {
      const { editorState } = this.props;
      const selection = editorState.getSelection();
      const [content, key] = this.createEntity("MUTABLE", chosen);
      if (!selection.isCollapsed()) {
        return RichUtils.toggleLink(EditorState.push(editorState, content), selection, key);
      }
      return this.write(content, selection, chosen.title, key);
    }

    createEntity(mutability, chosen) {
      const { editorState, entityType } = this.props;
      const content = editorState
        .getCurrentContent()
        .createEntity(entityType.type, mutability, { id: chosen.id });
      return [content, content.getLastCreatedEntityKey()];
    }

    write(content, selection, text, key) {
      const written = Modifier.replaceText(content, selection, text, null, key);
      return EditorState.push(this.props.editorState, written, "insert-characters");
    }
  }

  class ReferenceSource extends ClaimSource {
    // Writes a mark after the selected words. Only one that is being changed is replaced.
    add(chosen) {
      const selection = this.props.editorState.getSelection();
      const end = { anchorKey: selection.getEndKey(), anchorOffset: selection.getEndOffset() };
      const place = this.props.entityKey
        ? selection
        : selection.merge({
            ...end,
            focusKey: end.anchorKey,
            focusOffset: end.anchorOffset,
            isBackward: false,
          });
      const [content, key] = this.createEntity("IMMUTABLE", chosen);
      return this.write(content, place, `[${chosen.title}]`, key);
    }
  }

  const entity = (icon) => (props) =>
    window.React.createElement(window.draftail.TooltipEntity, {
      ...props,
      icon,
      label: "",
      url: null,
    });

  for (const [type, source, icon] of [
    ["TP-CLAIM", ClaimSource, "#icon-tasks"],
    ["TP-REFERENCE", ReferenceSource, "#icon-clipboard-list"],
  ]) {
    window.draftail.registerPlugin({ type, source, decorator: entity(icon) }, "entityTypes");
  }
})();
