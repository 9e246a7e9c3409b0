package org.feltbok.fieldwork.ui;

import org.feltbok.fieldwork.ContactKind;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.List;

/** What can be done in the list of those missing, each with its key. */
final class FieldworkCommands {
    private FieldworkCommands() {}

    static List<Command> of(FieldworkScreen screen) {
        return List.of(
                Command.of(
                                "fieldwork.kind.call",
                                MenuPlace.EDIT,
                                () -> screen.kind(ContactKind.CALL))
                        .withKeys("C")
                        .withIcon("fth-phone"),
                Command.of(
                                "fieldwork.kind.email",
                                MenuPlace.EDIT,
                                () -> screen.kind(ContactKind.EMAIL))
                        .withKeys("E")
                        .withIcon("fth-at-sign"),
                Command.of(
                                "fieldwork.kind.letter",
                                MenuPlace.EDIT,
                                () -> screen.kind(ContactKind.LETTER))
                        .withKeys("L")
                        .withIcon("fth-mail"),
                Command.of(
                                "fieldwork.kind.visit",
                                MenuPlace.EDIT,
                                () -> screen.kind(ContactKind.VISIT))
                        .withKeys("V")
                        .withIcon("fth-user"),
                Command.of("fieldwork.to_next", MenuPlace.EDIT, screen::next)
                        .withKeys("N")
                        .withIcon("fth-clock"),
                Command.of("fieldwork.to_note", MenuPlace.EDIT, screen::note)
                        .withKeys("Shortcut+M")
                        .withIcon("fth-edit-2"),
                Command.of("fieldwork.to_at", MenuPlace.EDIT, screen::when)
                        .withKeys("D")
                        .withIcon("fth-calendar"),
                Command.of("fieldwork.sort", MenuPlace.VIEW, screen::sort)
                        .withKeys("S")
                        .withIcon("fth-arrow-down"),
                Command.of("fieldwork.tick_all", MenuPlace.EDIT, screen::tickAll)
                        .withKeys("Shortcut+A")
                        .withIcon("fth-check-square"),
                Command.of("fieldwork.round", MenuPlace.EDIT, screen::round)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-mail"),
                Command.of("fieldwork.round_on", MenuPlace.EDIT, screen::roundOn)
                        .withKeys("Shortcut+Shift+Enter")
                        .withIcon("fth-mail"),
                Command.of("fieldwork.round_day", MenuPlace.EDIT, screen::dayOfRound)
                        .withKeys("Shift+D")
                        .withIcon("fth-calendar"),
                Command.of("fieldwork.mail", MenuPlace.FILE, screen::mail)
                        .withKeys("Shortcut+E")
                        .withIcon("fth-file-text"),
                Command.of("fieldwork.find", MenuPlace.EDIT, screen::find)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                Command.of("fieldwork.represents", MenuPlace.VIEW, screen::represents)
                        .withKeys("R")
                        .withIcon("fth-bar-chart"));
    }
}
