"""Who is let in at which address of the admin: one row an address, or a pattern of many alike.

A row is `name | who may open it | who may send it a form`, the third only where it differs. A name is that of the
address; where several have one, with its parameters; `bulk:…` is what is done to many at once.
To be let in is to be neither refused nor led away. What an address is about is a program’s page in English that
waits for a clinician, with its files, contacts and so on. A row without letters lets in nobody: what it
leads to isn’t there, or nobody may.
"""

# S superuser · A Administrators · P Publishers · E Editors · M a manager of the program that is asked
# about · O the same person, asked about another program · C Clinical reviewers · X somebody who
# signed in and is in no group · N nobody
ROLES = "SAPEMOCXN"

# Where Wagtail and wagtail-localize answer an empty form, which no browser sends, with an error 500;
# and one address that is there to show what an error looks like.
BREAKS = {
    "post wagtail_localize:upload_pofile",
    "post wagtailadmin_choose_page_external_link",
    "get wagtailadmin_error_test",
    "post wagtailadmin_pages:add",
    "post wagtailadmin_pages:copy",
    "post wagtailadmin_pages:edit",
    "post wagtailadmin_pages:revisions_revert",
    "post wagtaildocs:create_multiple_from_uploaded_document",
    "post wagtailimages:create_multiple_from_uploaded_image",
    "post wagtailredirects:process_import",
    "post wagtailsettings:edit(app_name,model_name,pk)",
    "post wagtailsnippetchoosers_contacts_contact:create",
    "post wagtailsnippetchoosers_contacts_inbox:create",
    "post wagtailsnippetchoosers_pages_fact:create",
    "post wagtailsnippetchoosers_pages_glossaryterm:create",
    "post wagtailsnippets_contacts_contact:add",
    "post wagtailsnippets_contacts_contact:copy",
    "post wagtailsnippets_contacts_contact:edit",
    "post wagtailsnippets_contacts_contact:revisions_revert",
    "post wagtailsnippets_pages_fact:revisions_revert",
    "post wagtailsnippets_pages_glossaryterm:revisions_revert",
    "post wagtailadmin_error_test",
}

# Where Wagtail 8 keeps out who may edit a page, or use a picture, only while they review it.
KEPT_OUT_BY_WAGTAIL_8 = {
    "wagtailadmin_pages:usage": "C",
    "wagtailadmin_pages:preview_on_edit": "C",
    "wagtailimages_chooser:select_format": "C",
}

TABLE = """
# Sign-in, one’s own account, small services, and the project’s own screens
wagtailadmin_home | S A P E M O C
admin/test404/ | S A P E M O C
wagtailadmin_error_test | S A P E M O C
wagtailadmin_explore_root | S A P E M O
wagtailadmin_explore wagtailadmin_explore_results | S A P E M O
wagtailadmin_choose_page | S A P E M O C
wagtailadmin_choose_page_child | S A P E M O C
wagtailadmin_choose_page_search | S A P E M O C
wagtailadmin_choose_page_chosen_multiple | S A P E M O C
wagtailadmin_choose_page_external_link | S A P E M O C
wagtailadmin_choose_page_email_link | S A P E M O C
wagtailadmin_choose_page_phone_link | S A P E M O C
wagtailadmin_choose_page_anchor_link | S A P E M O C
wagtailadmin_tag_autocomplete | S A P E M O C
wagtailadmin_tag_model_autocomplete | S A P E M O C
wagtailadmin_account | S A P E M O C
wagtailadmin_logout |
wagtailadmin_dismissibles | S A P E M O C
wagtailadmin_block_preview |
sync_translations | S A P E M
translate_page | S A P E M
wording_only | S A P E M C
ask_reviewer | S A P E M C
style_guide | S A P E M O C
guide | S A P E M O C
session | S A P E M O C
feedback_report feedback_report_results | S A P E M O
not_approved | S A P E M C
program_managers | S A
start_page | S A P E
save_pattern | S A P
still_true | S A P E M C | C
use_contact | C
contact_verified | S A P E M O
contact_retire contact_retired | S A P
contact_import contact_table | S A P E M O
# M reads the inbox in which the enquiry is; O reads it, too, and is asked about one in another inbox
enquiries enquiries_results enquiries_export | M O
enquiry | M
enquiries_erase enquiries_log enquiries_log_results | S
health_waiting health_waiting_results | S A P E M O C
health_overdue health_overdue_results | S A P E M O
health_authorizations health_authorizations_results | S A P
health_facts health_facts_results | S A P E M O C
health_drafts health_drafts_results | S A P
health_contacts health_contacts_results | S A P E M O
health_links health_links_results | S A P E M O
health_media health_media_results | S A P E M O
health_pictures health_pictures_results | S A P E M O
health_hard health_hard_results | S A P E M O
health_languages health_languages_results | S A P E M O
health_unhelpful health_unhelpful_results | S A P E M O
health_scheduled health_scheduled_results | S A P E M O C
authorization_document | S A P
authorization:index authorization:index_results | S A P
authorization:add | S A P
authorization:edit | S A P
authorization:delete |
authorization:history authorization:history_results | S A P
authorization:usage | S A P
pattern:* | S A P
releases:* | S A P
wagtailadmin_sprite | S A P E M O C X N
wagtailadmin_login | S A P E M O C X N
wagtailadmin_password_reset | S A P E M O C X N
wagtailadmin_password_reset_done | S A P E M O C X N
wagtailadmin_password_reset_confirm | S A P E M O C X N
wagtailadmin_password_reset_complete | S A P E M O C X N
wagtailadmin_javascript_catalog | S A P E M O C X N
admin/.*/$ |
review | S A P E M O C X N
review_draft | S A P E M O C X N

# The admin’s API
wagtailadmin_api:pages:listing | S A P E M O C
wagtailadmin_api:pages:detail | S A P E M
wagtailadmin_api:pages:find |
wagtailadmin_api:pages:action |
wagtailadmin_api:documents:listing | S A P E M O C
wagtailadmin_api:documents:detail | S A P E M O
wagtailadmin_api:documents:find |
wagtailadmin_api:images:listing | S A P E M O C
wagtailadmin_api:images:detail | S A P E M O
wagtailadmin_api:images:find |

# Pages
wagtailadmin_pages:add | S A P E
wagtailadmin_pages:preview_on_add | S A P E
wagtailadmin_pages:type_use wagtailadmin_pages:type_use_results | S A P E M O
wagtailadmin_pages:choose_parent | S A P E M O C
wagtailadmin_pages:usage | S A P E M C
wagtailadmin_pages:edit | S A P E M C
wagtailadmin_pages:preview_on_edit | S A P E M C
wagtailadmin_pages:view_draft | S A P E M C
wagtailadmin_pages:add_subpage | S A P E
wagtailadmin_pages:delete | S A P
wagtailadmin_pages:unpublish | S A P
wagtailadmin_pages:convert_alias | S A P E
wagtailadmin_pages:search wagtailadmin_pages:search_results | S A P E M O
wagtailadmin_pages:move | S A P
wagtailadmin_pages:move_confirm | S A P E M O C | S A P
wagtailadmin_pages:set_page_position | S A P
wagtailadmin_pages:copy | S A P E M C
wagtailadmin_pages:workflow_action | C
wagtailadmin_pages:collect_workflow_action_data | C
wagtailadmin_pages:confirm_workflow_cancellation | S A P E M O C
wagtailadmin_pages:workflow_preview | C
wagtailadmin_pages:set_privacy | S A P
wagtailadmin_pages:lock | S C
wagtailadmin_pages:unlock | S
wagtailadmin_pages:revisions_index | S A P E M O C
wagtailadmin_pages:revisions_view | S A P E M
wagtailadmin_pages:revisions_revert | S A P E M C
wagtailadmin_pages:revisions_unschedule | S A P
wagtailadmin_pages:revisions_compare | S A P E M
wagtailadmin_pages:workflow_history | S A P E M C
wagtailadmin_pages:workflow_history_detail | S A P E M C
wagtailadmin_pages:history wagtailadmin_pages:history_results | S A P E M
admin/pages/<int:page_id>/history/ admin/pages/<int:page_id>/history/results/ | S A P E M

# Collections
wagtailadmin_collections:* | S A

# Workflows
wagtailadmin_workflows:index wagtailadmin_workflows:index_results | S A
wagtailadmin_workflows:add | S A
wagtailadmin_workflows:enable | S A
wagtailadmin_workflows:disable | S A
wagtailadmin_workflows:edit | S A
wagtailadmin_workflows:usage wagtailadmin_workflows:usage_results | S A
wagtailadmin_workflows:remove(page_pk) | S A
wagtailadmin_workflows:remove(page_pk,workflow_pk) | S A
wagtailadmin_workflows:add_task | S A
wagtailadmin_workflows:select_task_type | S A
wagtailadmin_workflows:task_index wagtailadmin_workflows:task_index_results | S A
wagtailadmin_workflows:edit_task | S A
wagtailadmin_workflows:disable_task | S A
wagtailadmin_workflows:enable_task | S A
wagtailadmin_workflows:task_chooser wagtailadmin_workflows:task_chooser_results | S A P E M O C
wagtailadmin_workflows:task_chooser_create | S A P E M O C
wagtailadmin_workflows:task_chosen | S A P E M O C

# Reports
wagtailadmin_reports:locked_pages wagtailadmin_reports:locked_pages_results | S A P
wagtailadmin_reports:workflow wagtailadmin_reports:workflow_results | S A P E M O
wagtailadmin_reports:workflow_tasks wagtailadmin_reports:workflow_tasks_results | S A P E M O
wagtailadmin_reports:site_history wagtailadmin_reports:site_history_results | S A P E M O C
wagtailadmin_reports:aging_pages wagtailadmin_reports:aging_pages_results | S A P E M O
wagtailadmin_reports:page_types_usage wagtailadmin_reports:page_types_usage_results | S A P E M O

# Files, snippets, settings, users
wagtailadmin_editing_sessions:ping | S A P E M C
wagtailadmin_editing_sessions:release | S A P E M O C

# Translation
wagtail_localize:javascript_catalog | S A P E M O C
wagtail_localize:submit_page_translation | S A P E M
wagtail_localize:submit_snippet_translation | S A P E M O
wagtail_localize:update_translations | S A P E M
wagtail_localize:edit_string_translation |
wagtail_localize:edit_override |
wagtail_localize:download_pofile | S A P E M
wagtail_localize:upload_pofile | S A P E M
wagtail_localize:machine_translate |
wagtail_localize:preview_translation(translation_id) | S A P E M
wagtail_localize:preview_translation(translation_id,mode) |
wagtail_localize:stop_translation | S A P E M
wagtail_localize:convert_to_alias | S A P E M
wagtail_localize:translations_report wagtail_localize:translations_report_results | S A P E M O C
wagtail_localize:snippets_api_listing | S A P E M O C
wagtail_localize:snippets_api_detail | S A P E M O C
wagtailredirects:* | S A
wagtailsettings:* | S A P
wagtailembeds:* | S A P E M O C
wagtailsnippets:index |
wagtaildocs:index wagtaildocs:index_results | S A P E M O
wagtaildocs:add | S A P E M O
wagtaildocs:edit | S A P E M
wagtaildocs:delete | S A P E M
wagtaildocs:add_multiple | S A P E M O
wagtaildocs:edit_multiple | S A P E M
wagtaildocs:create_multiple_from_uploaded_document | S A P E M O C
wagtaildocs:delete_multiple | S A P E M
wagtaildocs:delete_upload_multiple | S A P E M O C
wagtaildocs:document_usage | S A P E M
wagtailimages:index wagtailimages:index_results | S A P E M O
wagtailimages:edit | S A P E M
wagtailimages:delete | S A P E M
wagtailimages:url_generator |
wagtailimages:url_generator_output |
wagtailimages:preview | S A P E M
wagtailimages:add | S A P E M O
wagtailimages:image_usage | S A P E M
wagtailimages:add_multiple | S A P E M O
wagtailimages:edit_multiple | S A P E M
wagtailimages:create_multiple_from_uploaded_image | S A P E M O C
wagtailimages:delete_multiple | S A P E M
wagtailimages:delete_upload_multiple | S A P E M O C
wagtailsnippets_contacts_contact:list wagtailsnippets_contacts_contact:list_results | S A P E M O
wagtailsnippets_contacts_contact:add | S A P E M O
wagtailsnippets_contacts_contact:edit | S A P E M O
wagtailsnippets_contacts_contact:delete | S A
wagtailsnippets_contacts_contact:usage | S A P E M O
wagtailsnippets_contacts_contact:history wagtailsnippets_contacts_contact:history_results | S A P E M O
wagtailsnippets_contacts_contact:copy | S A P E M O
wagtailsnippets_contacts_contact:preview_on_add | S A P E M O
wagtailsnippets_contacts_contact:preview_on_edit | S A P E M O
wagtailsnippets_contacts_contact:revisions_view | S A P E M O
wagtailsnippets_contacts_contact:revisions_revert | S A P E M O
wagtailsnippets_contacts_contact:revisions_compare | S A P E M O
wagtailsnippets_contacts_contact:revisions_unschedule | S A P
wagtailsnippets_contacts_contact:unpublish | S A P
wagtailsnippets_contacts_contact:lock | S
wagtailsnippets_contacts_contact:unlock | S
wagtailsnippetchoosers_contacts_contact:choose wagtailsnippetchoosers_contacts_contact:choose_results | S A P E M O C
wagtailsnippetchoosers_contacts_contact:chosen | S A P E M O C
wagtailsnippetchoosers_contacts_contact:chosen_multiple | S A P E M O C
wagtailsnippetchoosers_contacts_contact:create | S A P E M O
wagtailsnippets_contacts_inbox:* | S A
wagtailsnippetchoosers_contacts_inbox:cho* | S A P E M O C
wagtailsnippetchoosers_contacts_inbox:create | S A
wagtailsnippets_pages_glossaryterm:list wagtailsnippets_pages_glossaryterm:list_results | S A P E M O
wagtailsnippets_pages_glossaryterm:add | S A P E M O
wagtailsnippets_pages_glossaryterm:edit | S A P E M O
wagtailsnippets_pages_glossaryterm:delete | S A
wagtailsnippets_pages_glossaryterm:usage | S A P E M O
wagtailsnippets_pages_glossaryterm:history wagtailsnippets_pages_glossaryterm:history_results | S A P E M O
wagtailsnippets_pages_glossaryterm:copy | S A P E M O
wagtailsnippets_pages_glossaryterm:preview_on_add | S A P E M O
wagtailsnippets_pages_glossaryterm:preview_on_edit | S A P E M O
wagtailsnippets_pages_glossaryterm:revisions_view | S A P E M O
wagtailsnippets_pages_glossaryterm:revisions_revert | S A P E M O
wagtailsnippets_pages_glossaryterm:revisions_compare | S A P E M O
wagtailsnippets_pages_glossaryterm:revisions_unschedule | S A P
wagtailsnippets_pages_glossaryterm:unpublish | S A P
wagtailsnippets_pages_glossaryterm:lock | S
wagtailsnippets_pages_glossaryterm:unlock | S
wagtailsnippetchoosers_pages_glossaryterm:choose wagtailsnippetchoosers_pages_glossaryterm:choose_results | S A P E M O C
wagtailsnippetchoosers_pages_glossaryterm:chosen | S A P E M O C
wagtailsnippetchoosers_pages_glossaryterm:chosen_multiple | S A P E M O C
wagtailsnippetchoosers_pages_glossaryterm:create | S A P E M O
wagtailsnippets_pages_fact:list wagtailsnippets_pages_fact:list_results | S A P E M O C
wagtailsnippets_pages_fact:add | S A P E M O
wagtailsnippets_pages_fact:edit | S A P E M O C
wagtailsnippets_pages_fact:delete | S A
wagtailsnippets_pages_fact:usage | S A P E M O C
wagtailsnippets_pages_fact:history wagtailsnippets_pages_fact:history_results | S A P E M O C
wagtailsnippets_pages_fact:copy | S A P E M O
wagtailsnippets_pages_fact:preview_on_add | S A P E M O
wagtailsnippets_pages_fact:preview_on_edit | S A P E M O C
wagtailsnippets_pages_fact:revisions_view | S A P E M O C
wagtailsnippets_pages_fact:revisions_revert | S A P E M O C
wagtailsnippets_pages_fact:revisions_compare | S A P E M O C
wagtailsnippets_pages_fact:revisions_unschedule | C
wagtailsnippets_pages_fact:unpublish | C
wagtailsnippets_pages_fact:lock | S
wagtailsnippets_pages_fact:unlock | S
wagtailsnippetchoosers_pages_fact:choose wagtailsnippetchoosers_pages_fact:choose_results | S A P E M O C
wagtailsnippetchoosers_pages_fact:chosen | S A P E M O C
wagtailsnippetchoosers_pages_fact:chosen_multiple | S A P E M O C
wagtailsnippetchoosers_pages_fact:create | S A P E M O
wagtaillocales:* | S A
wagtailsites:* | S A
wagtailusers_users:* | S A
wagtailusers_groups:* | S A
wagtaildocs_chooser:choose wagtaildocs_chooser:choose_results | S A P E M O C
wagtaildocs_chooser:chosen | S A P E M O
wagtaildocs_chooser:chosen_multiple | S A P E M O C
wagtaildocs_chooser:create | S A P E M O
wagtailimages_chooser:choose wagtailimages_chooser:choose_results | S A P E M O C
wagtailimages_chooser:chosen | S A P E M O
wagtailimages_chooser:chosen_multiple | S A P E M O C
wagtailimages_chooser:create | S A P E M O
wagtailimages_chooser:select_format | S A P E M O C
wagtailmedia:index | S A P E M O
wagtailmedia:add | S A P E M O
wagtailmedia:edit | S A P E M
wagtailmedia:delete | S A P E M
wagtailmedia:chooser | S A P E M O C
wagtailmedia:chooser_typed | S A P E M O C
wagtailmedia:media_chosen | S A P E M
wagtailmedia:chooser_upload | S A P E M O
wagtailmedia:media_usage | S A P E M O

# Many at once: who may act on at least one
bulk:program_site.user.assign_role | S A
bulk:program_site.user.delete | S A
bulk:program_site.user.set_active_state | S A
bulk:contacts.contact.delete | S A
bulk:contacts.inbox.delete | S A
bulk:pages.glossaryterm.delete | S A
bulk:pages.fact.delete | S A
bulk:pages.sitedocument.add_tags | S A P E M
bulk:pages.sitedocument.add_to_collection | S A P E M
bulk:pages.sitedocument.delete | S A P E M
bulk:pages.siteimage.add_tags | S A P E M
bulk:pages.siteimage.add_to_collection | S A P E M
bulk:pages.siteimage.delete | S A P E M
bulk:wagtailcore.page.delete | S A P
bulk:wagtailcore.page.move | S A P
bulk:wagtailcore.page.publish |
bulk:wagtailcore.page.unpublish | S A P
"""
