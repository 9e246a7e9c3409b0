package org.feltbok.names;

import org.feltbok.figures.CodeFigures;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a reader of the report sees a code: by its name, or among all codes of a question. */
final class ShownCodes {
    private static final Set<Use.What> SHOWN =
            Set.of(Use.What.FIGURE, Use.What.PUBLISHED, Use.What.CLAIM);

    private ShownCodes() {}

    /** Figures, claims and printed numbers, those by name first. */
    static List<Use> of(Handle handle, List<String> codes) {
        Set<Use> uses = new LinkedHashSet<>();
        for (String code : codes) {
            WhereUsed.of(handle, Kind.CODE, code).stream()
                    .filter(u -> SHOWN.contains(u.what()))
                    .forEach(uses::add);
        }
        List<FigureSpec> figures =
                FigureStore.figures(handle).stream().map(FigureStore.Stored::spec).toList();
        ThingStore things = new ThingStore(handle);
        for (String code : codes) {
            Thing thing = things.require(Kind.CODE, code);
            for (String item : thing.items()) {
                var shown = new CodeFigures(item.substring(item.indexOf('/') + 1), thing.name());
                figures.stream()
                        .filter(shown::isShownBy)
                        .forEach(f -> uses.add(Use.of(Use.What.FIGURE, f.key())));
            }
        }
        return new ArrayList<>(uses);
    }
}
