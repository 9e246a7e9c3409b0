package org.feltbok.responses.ui;

import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;

import java.util.List;
import java.util.function.Consumer;

/** What can be done on the Entry screen, with its keys. */
final class EntryCommands {
    private EntryCommands() {}

    static List<Command> of(EntryScreen screen) {
        return List.of(
                command(screen, "entry.complete", EntryDesk::complete)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-check"),
                command(screen, "entry.set_aside", EntryDesk::setAside)
                        .withKeys("Shortcut+Shift+Enter"),
                command(screen, "entry.next", d -> d.neighbour(1)).withKeys("Shortcut+Down"),
                command(screen, "entry.previous", d -> d.neighbour(-1)).withKeys("Shortcut+Up"),
                command(screen, "entry.new", EntryDesk::startNew)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"),
                command(screen, "entry.find_respondent", EntryDesk::find)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                command(screen, "entry.write_note", EntryDesk::writeNoteNow).withKeys("Shortcut+M"),
                command(screen, "entry.next_finding", d -> d.nextFinding(1)).withKeys("F8"),
                command(screen, "entry.previous_finding", d -> d.nextFinding(-1))
                        .withKeys("Shift+F8"),
                command(screen, "entry.history", EntryDesk::longHistory).withKeys("F3"),
                Command.of("entry.import", MenuPlace.STUDY, screen::importFile)
                        .withIcon("fth-download"),
                Command.of("entry.other_pass", MenuPlace.STUDY, screen::otherPass).withKeys("F7"));
    }

    private static Command command(EntryScreen screen, String key, Consumer<EntryDesk> action) {
        return Command.of(key, MenuPlace.STUDY, () -> screen.desk().ifPresent(action));
    }
}
