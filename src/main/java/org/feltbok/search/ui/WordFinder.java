package org.feltbok.search.ui;

import org.feltbok.base.task.Navigator;
import org.feltbok.search.Hit;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchText;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.shell.spi.PaletteHit;
import org.feltbok.shell.spi.PaletteSource;
import org.feltbok.shell.spi.ScreenContext;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds words in texts of one kind and leads to where they are. */
public final class WordFinder implements PaletteSource {
    /** One or two letters stand in nearly every text. */
    private static final int FEWEST = 3;

    private final ScreenContext context;
    private final LiveSearch search;
    private final Kind kind;

    private WordFinder(ScreenContext context, LiveSearch search, Kind kind) {
        this.context = context;
        this.search = search;
        this.kind = kind;
    }

    /** For every kind of text, and last the way to all of them at once. */
    public static List<PaletteSource> all(ScreenContext context, LiveSearch search) {
        return Stream.concat(
                        Stream.of(Kind.values()).map(kind -> new WordFinder(context, search, kind)),
                        Stream.of(new Everywhere(context)))
                .toList();
    }

    /** Leads to the screen that looks for the same words in all texts. */
    private record Everywhere(ScreenContext context) implements PaletteSource {
        @Override
        public String kindKey() {
            return "shell.search.everywhere";
        }

        @Override
        public List<PaletteHit> search(String query, int limit) {
            return query.length() < FEWEST
                    ? List.of()
                    : List.of(
                            PaletteHit.of(
                                    "fth-search",
                                    context.texts().get("search.everywhere", query),
                                    "",
                                    () ->
                                            context.navigator()
                                                    .go(
                                                            new Navigator.Target(
                                                                    SearchScreen.NAME.key(),
                                                                    query))));
        }
    }

    @Override
    public String kindKey() {
        return "shell.search." + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<PaletteHit> search(String query, int limit) {
        if (query.length() < FEWEST) {
            return List.of();
        }
        String who = context.person().getValue();
        return search.find(kind, query, who, limit).stream().map(this::hit).toList();
    }

    private PaletteHit hit(Hit hit) {
        SearchText text = hit.text();
        return PaletteHit.of(
                icon(kind),
                hit.context(),
                text.where(),
                () -> context.navigator().go(new Navigator.Target(text.screen(), text.place())));
    }

    static String icon(Kind kind) {
        return switch (kind) {
            case ANSWER -> "fth-message-square";
            case PASSAGE -> "fth-mic";
            case SUMMARY -> "fth-grid";
            case MEMO -> "fth-edit-3";
            case CODE -> "fth-tag";
        };
    }
}
