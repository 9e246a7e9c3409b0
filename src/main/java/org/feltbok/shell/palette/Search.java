package org.feltbok.shell.palette;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.PaletteSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Asks the commands and every source of the screens; may be called on any thread. */
final class Search {
    private static final int PER_KIND = 40;
    private final CommandSource commands;
    private final List<PaletteSource> sources;
    private final Texts texts;

    Search(List<Command> commands, List<PaletteSource> sources, Texts texts) {
        this.commands = new CommandSource(commands, texts);
        this.sources = sources;
        this.texts = texts;
    }

    /** Names of all kinds, commands first. */
    List<String> kinds() {
        var names = new ArrayList<String>();
        names.add(texts.get("shell.palette.commands"));
        sources.stream().map(s -> texts.get(s.kindKey())).distinct().forEach(names::add);
        return names;
    }

    Found find(String query) {
        long start = System.nanoTime();
        var kinds = new ArrayList<Found.Kind>();
        add(kinds, texts.get("shell.palette.commands"), commands.search(query, PER_KIND));
        if (!query.isBlank()) {
            for (PaletteSource source : sources) {
                add(
                        kinds,
                        texts.get(source.kindKey()),
                        source.search(query, PER_KIND).stream()
                                .map(h -> new Row.Entry(h, null))
                                .toList());
            }
        }
        if (query.strip().matches("\\d+")) {
            // a bare number means the thing with just that number, such as a figure; last comes a
            // command that happens to hold the digits
            kinds.sort(
                    Comparator.comparing((Found.Kind k) -> !startsWithNumber(k, query.strip()))
                            .thenComparing(this::isCommands));
        }
        return new Found(List.copyOf(kinds), (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean startsWithNumber(Found.Kind kind, String number) {
        String title = kind.entries().getFirst().hit().title();
        return Arrays.asList(title.split("\\P{Alnum}+")).contains(number);
    }

    private boolean isCommands(Found.Kind kind) {
        return kind.name().equals(texts.get("shell.palette.commands"));
    }

    private static void add(List<Found.Kind> kinds, String name, List<Row.Entry> entries) {
        if (!entries.isEmpty()) {
            kinds.add(new Found.Kind(name, entries));
        }
    }
}
