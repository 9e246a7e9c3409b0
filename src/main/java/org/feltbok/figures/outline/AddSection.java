package org.feltbok.figures.outline;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureStore;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts a section into the report.
 *
 * @param key by which figures name it
 * @param after key of the section that it follows, of the same rank; empty = it comes last
 */
public record AddSection(String key, LocalText title, String after) implements Operation {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");
    private static final int LONGEST = 24;

    public AddSection {
        title = new LocalText(title.text().strip(), title.others());
    }

    /** A key from a title: its number if it has one, else its first words. */
    public static String key(String title, Predicate<String> taken) {
        Matcher number = NUMBER.matcher(title.strip());
        String words =
                title.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        String cut = words.substring(0, Math.min(LONGEST, words.length()));
        String key = number.lookingAt() ? number.group() : cut.isEmpty() ? "section" : cut;
        return Stream.concat(Stream.of(key), Stream.iterate(2, i -> i + 1).map(i -> key + "-" + i))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String name() {
        return "figures.section.add";
    }

    @Override
    public List<String> args() {
        return List.of(title.text());
    }

    @Override
    public void validate(Handle handle) {
        if (title.text().isEmpty()) {
            throw new FaultException("outline.section.no_title");
        }
        if (PlaceStore.taken(handle, "report_section", key)) {
            throw new FaultException("outline.section.taken", key);
        }
        if (!after.isEmpty()) {
            OutlineStore.section(handle, after);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        OutlineStore.@Nullable Row before =
                after.isEmpty() ? null : OutlineStore.section(handle, after);
        @Nullable String parent = before == null ? null : before.parent();
        List<OutlineStore.Row> there = OutlineStore.siblings(handle, parent);
        int position = FigureStore.nextPosition(handle, "report_section");
        String id = Ids.next();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", key);
        row.put("parent_id", parent);
        row.put("title", title.text());
        row.put("title_i18n", LocalTexts.i18n(title));
        row.put("position", position);
        work.insert("report_section", id, row);
        List<String> order = new ArrayList<>(there.stream().map(OutlineStore.Row::id).toList());
        order.add(before == null ? order.size() : order.indexOf(before.id()) + 1, id);
        List<Integer> places = new ArrayList<>(there.stream().map(r -> r.position()).toList());
        places.add(position);
        PlaceStore.share(work, "report_section", order, places);
    }
}
