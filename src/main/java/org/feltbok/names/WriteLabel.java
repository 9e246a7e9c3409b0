package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/**
 * Writes what people read of something that is known of the cases, in one language; figures and
 * tables show it. Its name, by which it is asked for, stays.
 *
 * @param language code; the study's own language is its text, another one stands beside it
 * @param text empty = none in this language, where that is not the study's own
 */
public record WriteLabel(Kind kind, String id, String language, String text) implements Operation {
    private static final Set<Kind> LABELLED =
            Set.of(Kind.ATTRIBUTE, Kind.CATEGORY, Kind.GROUPING, Kind.GROUP, Kind.INDICATOR);

    public WriteLabel {
        text = text.strip();
    }

    @Override
    public String name() {
        return "names.label";
    }

    @Override
    public List<String> args() {
        return List.of(text);
    }

    @Override
    public void validate(Handle handle) {
        Thing thing = new ThingStore(handle).require(kind, id);
        if (!LABELLED.contains(kind)) {
            throw new FaultException("names.no_label", thing.name());
        }
        if (text.isEmpty() && isOwn(handle)) {
            throw new FaultException("names.label_missing", thing.name());
        }
    }

    private boolean isOwn(Handle handle) {
        return StudyStore.study(handle).language().equals(language);
    }

    @Override
    public void apply(UnitOfWork work) {
        String other = isOwn(work.handle()) ? null : language;
        LocalTexts.write(
                work,
                kind.table(),
                id,
                "label",
                other,
                other != null && text.isEmpty() ? null : text);
    }
}
