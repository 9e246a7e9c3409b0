package org.feltbok.figures.outline;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Writes one text of the report in one language and leaves its texts in others as they are.
 *
 * @param key of the figure or section
 * @param language code; the study's own language is its text, another one stands beside it
 * @param text empty = none in this language
 */
public record WriteText(What what, String key, String language, String text) implements Operation {
    /** Which text. */
    public enum What {
        TITLE,
        SUBTITLE,
        /** What the author says below the figure. */
        NOTE,
        /** What the figure says to those who cannot see it. */
        ALT,
        SECTION
    }

    public WriteText {
        text = text.strip();
    }

    @Override
    public String name() {
        return "figures.text." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> args() {
        return List.of(key, text);
    }

    @Override
    public void validate(Handle handle) {
        if (what == What.SECTION) {
            OutlineStore.section(handle, key);
            if (text.isEmpty() && isOwn(handle)) {
                throw new FaultException("outline.section.no_title");
            }
        } else {
            OutlineStore.figure(handle, key);
        }
    }

    private boolean isOwn(Handle handle) {
        return StudyStore.study(handle).language().equals(language);
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        @Nullable String other = isOwn(handle) ? null : language;
        if (what == What.SECTION) {
            LocalTexts.write(
                    work,
                    "report_section",
                    OutlineStore.section(handle, key).id(),
                    "title",
                    other,
                    other != null && text.isEmpty() ? null : text);
            return;
        }
        OutlineStore.Placed figure = OutlineStore.figure(handle, key);
        FigureSpec spec = figure.spec();
        FigureSpec said = what == What.ALT ? spec.saying(with(spec.alternative(), other)) : spec;
        FigureSpec now =
                said.withTexts(
                        what == What.TITLE ? with(spec.title(), other) : spec.title(),
                        what == What.SUBTITLE ? with(spec.subtitle(), other) : spec.subtitle(),
                        what == What.NOTE ? with(spec.note(), other) : spec.note());
        work.update("figure", figure.id(), "spec", now.toJson());
    }

    private LocalText with(LocalText was, @Nullable String other) {
        if (other == null) {
            return new LocalText(text, was.others());
        }
        var others = new TreeMap<>(was.others());
        if (text.isEmpty()) {
            others.remove(other);
        } else {
            others.put(other, text);
        }
        return new LocalText(was.text(), others);
    }
}
