"""The one table of what can be done; keys, menus, the overview and the palette come from it.

Parts that listen to keys or show them ask here, so this room knows no other of the window.

    names     ActionId
    action    Action, Area, Where
    table     ACTIONS, BY_ID
    key_map   key_map() .keys_of .list_keys_of .changed
    bound     bind_window, bind_list, bind_act
    tied      tied(button, ActionId)
"""
