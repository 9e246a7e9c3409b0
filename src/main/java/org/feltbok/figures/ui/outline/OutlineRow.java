package org.feltbok.figures.ui.outline;

import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.outline.Part;

import java.util.Optional;

/** A row of the report in order. */
public sealed interface OutlineRow {
    /** The same row after a change, and never that of another thing. */
    String id();

    /**
     * @param figures those in it and in the sections below it
     */
    record Section(Part part, int figures, boolean folded) implements OutlineRow {
        @Override
        public String id() {
            return "section/" + part.key();
        }
    }

    /**
     * @param depth of the section it stands in
     */
    record Figure(FigureSpec spec, int depth) implements OutlineRow {
        @Override
        public String id() {
            return id(spec.key());
        }

        static String id(String key) {
            return "figure/" + key;
        }
    }

    default Optional<FigureSpec> figure() {
        return this instanceof Figure f ? Optional.of(f.spec()) : Optional.empty();
    }

    default Optional<Part> section() {
        return this instanceof Section s ? Optional.of(s.part()) : Optional.empty();
    }
}
