//! The methods of the Bot API, acting on the world.

mod callbacks;
mod chats;
mod commands;
mod deletes;
mod downloads;
mod edits;
mod files;
mod locations;
pub(crate) mod markup;
mod params;
mod picture;
mod pins;
mod profile;
mod refusal;
mod reply_keyboard;
mod sends;
mod texts;
pub(crate) mod updates;
mod uploads;
mod voices;

use serde_json::{Value, json};

pub(crate) use params::{ChatTarget, chat_named, parse};
pub(crate) use refusal::Refusal;
pub(crate) use uploads::{Upload, Uploads, reference};

use crate::world::{FileKind, World};

/// Carries out a method, whose name is in lower case, with the files that
/// came along. `getUpdates` waits and is therefore not among them; see [`updates`].
///
/// # Errors
/// What Telegram refuses.
pub(crate) fn answer(
    world: &mut World,
    method: &str,
    params: Value,
    uploads: Uploads,
) -> Result<Value, Refusal> {
    match method {
        "getme" => profile::get_me(world, params),
        "deletewebhook" => updates::delete_webhook(world, params),
        "getwebhookinfo" => updates::get_webhook_info(world, params),
        "logout" | "close" => Ok(json!(true)),
        "sendmessage" => sends::send_message(world, params),
        "sendphoto" => files::send(world, FileKind::Photo, params, uploads),
        "senddocument" => files::send(world, FileKind::Document, params, uploads),
        "sendlocation" => locations::send_location(world, params),
        "sendvoice" => voices::send_voice(world, params),
        "sendchataction" => sends::send_chat_action(world, params),
        "editmessagetext" => edits::edit_message_text(world, params),
        "editmessagecaption" => edits::edit_message_caption(world, params),
        "editmessagereplymarkup" => edits::edit_message_reply_markup(world, params),
        "deletemessage" => deletes::delete_message(world, params),
        "deletemessages" => deletes::delete_messages(world, params),
        "answercallbackquery" => callbacks::answer_callback_query(world, params),
        "setmycommands" => commands::set_my_commands(world, params),
        "getmycommands" => commands::get_my_commands(world, params),
        "deletemycommands" => commands::delete_my_commands(world, params),
        "setmyname" => profile::set_my_name(world, params),
        "getmyname" => profile::get_my_name(world, params),
        "setmydescription" => profile::set_my_description(world, params),
        "getmydescription" => profile::get_my_description(world, params),
        "setmyshortdescription" => profile::set_my_short_description(world, params),
        "getmyshortdescription" => profile::get_my_short_description(world, params),
        "setchatmenubutton" => profile::set_chat_menu_button(world, params),
        "getchatmenubutton" => profile::get_chat_menu_button(world, params),
        "getfile" => downloads::get_file(world, params),
        "getchat" => chats::get_chat(world, params),
        "getchatmember" => chats::get_chat_member(world, params),
        "getchatadministrators" => chats::get_chat_administrators(world, params),
        "getchatmembercount" | "getchatmemberscount" => chats::get_chat_member_count(world, params),
        "leavechat" => chats::leave_chat(world, params),
        "pinchatmessage" => pins::pin_chat_message(world, params),
        "unpinchatmessage" => pins::unpin_chat_message(world, params),
        "unpinallchatmessages" => pins::unpin_all_chat_messages(world, params),
        _ => Err(Refusal::unknown_method()),
    }
}
