package org.feltbok.responses.ui;

import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
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
                command(screen, "entry.member", d -> d.inFamily(FamilyDesk::add))
                        .withKeys("Shortcut+Shift+N")
                        .withIcon("fth-user-plus"),
                command(screen, "entry.to_parent", d -> d.inFamily(FamilyDesk::back))
                        .withKeys("Alt+Up")
                        .withIcon("fth-corner-left-up"),
                command(screen, "entry.find_respondent", EntryDesk::find)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"),
                command(screen, "entry.unlock", EntryDesk::unlock)
                        .withKeys("Shortcut+U")
                        .withIcon("fth-unlock"),
                command(screen, "entry.about", EntryDesk::about).withKeys("Shortcut+J"),
                command(screen, "entry.void", EntryDesk::voidOrCount).withIcon("fth-slash"),
                inTurn(screen, "entry.write_note", screen::note).withKeys("Shortcut+M"),
                command(screen, "entry.field_note", d -> d.field().note())
                        .withKeys("F4")
                        .withIcon("fth-message-square"),
                command(screen, "entry.query", d -> d.field().query())
                        .withKeys("Shift+F4")
                        .withIcon("fth-help-circle"),
                inTurn(screen, "entry.next_finding", () -> screen.nextProblem(1)).withKeys("F8"),
                inTurn(screen, "entry.previous_finding", () -> screen.nextProblem(-1))
                        .withKeys("Shift+F8"),
                command(screen, "entry.accept", d -> d.field().accept()).withKeys("F9"),
                command(screen, "entry.history", d -> d.field().longHistory()).withKeys("F3"),
                inTurn(screen, "entry.next_language", screen::nextLanguage)
                        .withKeys("Shortcut+L")
                        .withIcon("fth-globe"),
                inTurn(screen, "entry.new_figure", screen::newFigure).withIcon("fth-bar-chart-2"),
                inTurn(screen, "entry.import", screen::importFile).withIcon("fth-download"),
                inTurn(screen, "entry.other_pass", screen::otherPass).withKeys("F7"),
                inTurn(screen, "entry.grid", screen::toGrid)
                        .withKeys("Shortcut+F7")
                        .withIcon("fth-grid"),
                inTurn(screen, "entry.settle", screen::toSettle)
                        .withKeys("Shift+F7")
                        .withIcon("fth-git-merge"));
    }

    /** The keys one keys with; they are no commands of the menus. */
    static List<KeyLine> keys() {
        return List.of(
                new KeyLine("1 … 9", "entry.keys.answer"),
                new KeyLine("0", "entry.keys.dont_know"),
                new KeyLine("\u2212", "entry.keys.blank"),
                new KeyLine("\u2212 \u2212", "entry.keys.refused"),
                new KeyLine("\u2212 \u2212 \u2212", "entry.keys.unreadable"),
                new KeyLine("Space", "entry.keys.settle"),
                new KeyLine("\u232b", "entry.keys.clear"),
                new KeyLine("Enter  ↓", "entry.keys.next"),
                new KeyLine("↑", "entry.keys.previous"),
                new KeyLine("PgDn", "entry.keys.next_question"),
                new KeyLine("PgUp", "entry.keys.previous_question"),
                new KeyLine("Shift+Enter", "entry.keys.line"),
                new KeyLine("1  2", "settle.keys.choose"),
                new KeyLine("3", "settle.keys.other"),
                new KeyLine("L", "settle.keys.later"),
                new KeyLine("M", "settle.keys.note"));
    }

    private static Command command(EntryScreen screen, String key, Consumer<EntryDesk> action) {
        return inTurn(screen, key, () -> screen.desk().ifPresent(action));
    }

    /**
     * What is asked for while a form is being read is done with that form, after what was keyed.
     */
    private static Command inTurn(EntryScreen screen, String key, Runnable action) {
        return Command.of(key, MenuPlace.STUDY, () -> screen.inTurn(action));
    }
}
