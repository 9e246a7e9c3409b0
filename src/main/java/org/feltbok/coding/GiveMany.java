package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a code to many parts of texts, or to whole texts, at once. What has it already stays as it
 * is; on a part it is joined with spans of the same code that it meets. All or nothing: if the
 * words of one of the parts are others by now, none is given.
 *
 * @param label of the code, for the history
 * @param parts in any order, no two of them over each other
 * @param made how they came to be coded: a group, words, suggestions
 * @param at when; null = not known
 */
public record GiveMany(
        String codeId,
        String label,
        String personId,
        List<Part> parts,
        Made made,
        @Nullable Instant at)
        implements Operation {
    /**
     * @param span null = the whole text
     * @param words that stand there, as they were seen when it was chosen
     * @param from what this one rests on; null = the same as all
     */
    public record Part(TextRef text, @Nullable Span span, String words, @Nullable String from) {
        public Part(TextRef text, @Nullable Span span, String words) {
            this(text, span, words, null);
        }

        private boolean isIn(String whole) {
            return span == null
                    ? whole.equals(words)
                    : span.end() <= CodePoints.length(whole)
                            && CodePoints.cut(whole, span).equals(words);
        }
    }

    public GiveMany {
        parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        if (Made.HAND.equals(made.how())) {
            return "coding.give_texts";
        }
        return Made.GROUP.equals(made.how())
                ? "coding.give_group"
                : Made.RULE.equals(made.how()) ? "coding.give_rule" : "coding.give_suggestion";
    }

    @Override
    public List<String> args() {
        String from = made.from() == null ? "" : made.from();
        return List.of(label, String.valueOf(parts.size()), from);
    }

    @Override
    public void validate(Handle handle) {
        CodebookStore store = new CodebookStore(handle);
        CodeTree tree = store.codes(store.bookOf(codeId));
        Code code = tree.byId(codeId).orElseThrow(() -> new FaultException("coding.no_code"));
        if (code.folder()) {
            throw new FaultException("coding.folder_given", label);
        }
        if (!tree.isOffered(code)) {
            throw new FaultException("coding.retired_given", label);
        }
        Map<TextRef, String> texts = texts(handle).codable(code.codebookId());
        for (Part part : parts) {
            String text = texts.get(part.text());
            if (text == null) {
                throw new FaultException("coding.no_text");
            }
            if (!part.isIn(text)) {
                throw new FaultException("coding.words_changed", part.words());
            }
        }
    }

    private SomeTextsStore texts(Handle handle) {
        return new SomeTextsStore(handle, parts.stream().map(Part::text).toList());
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        String codebook = new CodebookStore(handle).bookOf(codeId);
        SomeTextsStore texts = texts(handle);
        Set<TextRef> ofOthers = texts.codedByOthers(codebook, personId);
        Map<TextRef, List<Coding>> mine = new HashMap<>();
        for (Coding coding : texts.ownCodings(codeId, personId)) {
            mine.computeIfAbsent(coding.text(), t -> new ArrayList<>(2)).add(coding);
        }
        Set<TextRef> recoded = new HashSet<>();
        for (Part part : parts) {
            // who is done sees what others did: only where others did something is there any to see
            if (ofOthers.contains(part.text()) && recoded.add(part.text())) {
                CodingOperations.recode(work, codebook, personId, part.text());
            }
            give(work, part, mine.computeIfAbsent(part.text(), t -> new ArrayList<>(2)));
        }
    }

    /**
     * @param mine what the text has of the code; of several parts each meets what became of it
     */
    private void give(UnitOfWork work, Part part, List<Coding> mine) {
        Span span = part.span();
        List<Coding> met =
                span == null
                        ? List.of()
                        : mine.stream()
                                .filter(c -> c.span() != null && c.span().overlaps(span))
                                .toList();
        boolean has =
                span == null
                        ? mine.stream().anyMatch(c -> c.span() == null && !c.isLost())
                        : met.stream().anyMatch(c -> c.span() != null && c.span().contains(span));
        if (has) {
            return;
        }
        if (met.isEmpty() || span == null) {
            Made how = part.from() == null ? made : new Made(made.how(), part.from());
            CodingOperations.insert(work, codeId, personId, part.text(), span, at, how);
            return;
        }
        Span joined = met.stream().map(Coding::span).reduce(span, Span::union);
        CodingOperations.setSpan(work, met.getFirst(), joined);
        String stays = met.getFirst().id();
        met.stream().skip(1).forEach(c -> JoinCoding.into(work, c.id(), stays));
        mine.removeAll(met);
        mine.add(met.getFirst().on(joined));
    }
}
