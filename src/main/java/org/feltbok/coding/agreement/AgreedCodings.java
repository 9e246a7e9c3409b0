package org.feltbok.coding.agreement;

import org.feltbok.base.Ids;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes rows of the layers beside the coders' own. */
final class AgreedCodings {
    private final UnitOfWork work;
    private final String personId;
    private final @Nullable Instant at;

    AgreedCodings(UnitOfWork work, String personId, @Nullable Instant at) {
        this.work = work;
        this.personId = personId;
        this.at = at;
    }

    /** The codes that each of them gave a text. */
    static Set<String> common(CodedText text, List<String> coders) {
        Set<String> common = new LinkedHashSet<>(text.codesOf(coders.getFirst()));
        coders.forEach(c -> common.retainAll(text.codesOf(c)));
        return common;
    }

    /** Puts in what all gave and nobody settled otherwise. */
    void takeOver(CodedText text, List<String> coders, Set<String> settled) {
        for (String code : common(text, coders)) {
            if (!settled.contains(code)) {
                put(Layer.AGREED, text.ref(), code, spans(text, code, coders));
            }
        }
    }

    /**
     * Where a code stands by some coders: the stretches of all, those that meet joined; none where
     * one of them gave it to the whole text.
     */
    static List<Span> spans(CodedText text, String code, List<String> coders) {
        List<Coding> given =
                text.codings().stream()
                        .filter(c -> c.codeId().equals(code) && coders.contains(c.personId()))
                        .toList();
        if (given.stream().anyMatch(c -> c.span() == null)) {
            return List.of();
        }
        List<Span> joined = new ArrayList<>();
        for (Span span : AgreementStore.spans(given)) {
            if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
                joined.set(joined.size() - 1, joined.getLast().union(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    void put(Layer layer, TextRef text, String code, List<Span> spans) {
        if (spans.isEmpty()) {
            put(layer, text, code, (Span) null);
        }
        spans.forEach(s -> put(layer, text, code, s));
    }

    private void put(Layer layer, TextRef text, String code, @Nullable Span span) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code_id", code);
        row.put("person_id", personId);
        row.put(AgreementStore.column(text), text.id());
        row.put("start_at", span == null ? null : span.start());
        row.put("end_at", span == null ? null : span.end());
        row.put("created_at", at == null ? null : at.toString());
        row.put("layer_id", LayerStore.require(work, layer));
        row.put("made", "hand");
        work.insert("coding", Ids.next(), row);
    }
}
