"""What a browser posts for a form of the admin as it stands, field by field, block by block."""

from __future__ import annotations

from typing import Any

from django import forms
from django.test import Client
from django.utils.datastructures import MultiValueDict
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.blocks.base import BlockWidget
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

Data = dict[str, Any]


def opened(client: Client, url: str) -> Data:
    """The data of the form that stands at ``url``."""
    response = client.get(url)
    assert response.status_code == 200, response
    return form_data(response.context["form"])


def page_form(page: Any, user: Any) -> Any:
    """The form of ``page`` as it is in memory, without the view around it."""
    form_class = page.get_edit_handler().get_form_class()
    return form_class(instance=page, for_user=user, parent_page=page.get_parent())


def fresh(row: Any) -> Any:
    return type(row).objects.get(pk=row.pk)


def latest(row: Any) -> Any:
    return fresh(row).get_latest_revision_as_object()


def form_data(form: Any) -> Data:
    data: Data = {}
    for bound in form:
        data |= _field_data(bound.field, bound.html_name, bound.value())
    for formset in getattr(form, "formsets", {}).values():
        data |= form_data(formset.management_form)
        for row in formset.forms:
            data |= form_data(row)
    return data


def row_data(form: Any, relation: str, **values: Any) -> Data:
    """The data of ``form``, with one more row of ``relation``."""
    formset = form.formsets[relation]
    empty: WagtailAdminModelForm = formset.empty_form
    position = formset.total_form_count()
    blank = {
        name.replace("__prefix__", str(position)): value for name, value in form_data(empty).items()
    }
    prefix = formset.add_prefix(position)
    return {
        **form_data(form),
        **blank,
        **{f"{prefix}-{name}": value for name, value in values.items()},
        f"{formset.prefix}-TOTAL_FORMS": str(position + 1),
        f"{prefix}-ORDER": str(position + 1),
        f"{prefix}-DELETE": "",
    }


def stream_data(block: Block, name: str, raw: Any) -> Data:
    """The data of a stream that holds the stored value ``raw``."""
    return _block_data(block, name, block.to_python(raw))


def as_posted(data: Data) -> MultiValueDict[str, Any]:
    """``data`` as a form receives it, for forms that no view stands before."""
    return MultiValueDict(
        {name: value if isinstance(value, list) else [value] for name, value in data.items()}
    )


def _field_data(field: forms.Field, name: str, value: Any) -> Data:
    widget = field.widget
    if isinstance(widget, BlockWidget):
        return _block_data(widget.block_def, name, value)
    value = field.prepare_value(value)
    if isinstance(widget, forms.CheckboxInput):
        return {name: "on"} if value else {}
    if hasattr(widget, "get_value_data"):
        chosen = widget.get_value_data(value)
        return {name: str(chosen["id"]) if chosen else ""}
    if isinstance(widget, forms.SelectMultiple | forms.CheckboxSelectMultiple):
        return {name: [str(getattr(one, "pk", one)) for one in value or []]}
    formatted: Any = widget.format_value(value)
    if isinstance(formatted, list):
        formatted = formatted[0] if formatted else ""
    return {name: "" if formatted is None else formatted}


def _block_data(block: Block, name: str, value: Any) -> Data:
    if isinstance(block, StreamBlock):
        children = [
            {**_child(f"{name}-{i}", i, child.id), f"{name}-{i}-type": child.block_type}
            | _block_data(child.block, f"{name}-{i}-value", child.value)
            for i, child in enumerate(value)
        ]
        return _joined(name, children)
    if isinstance(block, ListBlock):
        children = [
            _child(f"{name}-{i}", i, child.id)
            | _block_data(block.child_block, f"{name}-{i}-value", child.value)
            for i, child in enumerate(value.bound_blocks)
        ]
        return _joined(name, children)
    if isinstance(block, StructBlock):
        data: Data = {}
        for key, child in block.child_blocks.items():
            data |= _block_data(child, f"{name}-{key}", _of_struct(value, key))
        return data
    if isinstance(block, TypedTableBlock):
        return {f"{name}-caption": "", f"{name}-column-count": "0", f"{name}-row-count": "0"}
    return _field_data(block.field, name, block.value_for_form(value))


def _of_struct(value: Any, key: str) -> Any:
    """A child of a struct; of an image block, whose value is the image itself, too."""
    if hasattr(value, "get"):
        return value.get(key)
    of_image = {"image": "self", "alt_text": "contextual_alt_text", "decorative": "decorative"}
    return value if key == "image" else getattr(value, of_image[key], None)


def _child(prefix: str, position: int, key: str | None) -> Data:
    return {f"{prefix}-deleted": "", f"{prefix}-order": str(position), f"{prefix}-id": key or ""}


def _joined(name: str, children: list[Data]) -> Data:
    data: Data = {f"{name}-count": str(len(children))}
    for child in children:
        data |= child
    return data
