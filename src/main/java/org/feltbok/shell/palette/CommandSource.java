package org.feltbok.shell.palette;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.PaletteHit;

import java.util.Comparator;
import java.util.List;

/** The commands that can be done now, by their names. */
final class CommandSource {
    private final List<Command> commands;
    private final Texts texts;

    CommandSource(List<Command> commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    List<Row.Entry> search(String query, int limit) {
        var words = new Words(query);
        Comparator<Command> best = Comparator.comparingInt(c -> -words.score(name(c)));
        return commands.stream()
                .filter(Command::isEnabled)
                .filter(c -> words.score(name(c)) > 0)
                .sorted(best)
                .limit(limit)
                .map(c -> new Row.Entry(hit(c), c.shortcut()))
                .toList();
    }

    private PaletteHit hit(Command command) {
        String icon = command.icon() == null ? "fth-chevron-right" : command.icon();
        return PaletteHit.of(icon, name(command), "", () -> act(command));
    }

    /** Something may have ended meanwhile what could be done when the list was made. */
    private static void act(Command command) {
        if (command.isEnabled()) {
            command.action().run();
        }
    }

    private String name(Command command) {
        return texts.get(command.textKey());
    }
}
