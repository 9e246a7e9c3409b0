package org.feltbok.coding.framework;

import org.feltbok.coding.Code;
import org.feltbok.coding.Span;
import org.feltbok.interviews.Interview;
import org.feltbok.interviews.Passage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What was said in a cell.
 *
 * @param span null = the whole passage
 * @param codes those that the words have, each once; none where nobody coded them
 */
public record Evidence(
        Passage passage, Interview interview, @Nullable Span span, String words, List<Code> codes) {
    public Evidence {
        codes = List.copyOf(codes);
    }

    /** As a link to it would be. */
    public Link link(String id) {
        return new Link(id, passage.id(), span, words, false);
    }

    boolean isOf(Link link) {
        return passage.id().equals(link.passageId())
                && Objects.equals(span, link.span())
                && !link.lost();
    }
}
