package org.feltbok.coding.agreement;

import org.feltbok.base.FaultException;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStore;
import org.feltbok.coding.TextRef;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Settles whether a code stands in a text, where the coders do not agree. What they gave stays as
 * it is; what stands is put into a layer of its own, together with what they agree on in that text.
 *
 * @param label of the code, for the history
 * @param coders whose codings are settled
 * @param stands whether it stands
 * @param instead another code that stands in its place; null = none
 * @param wordsOf those of the coders on whose words it stands; of all it is all their words
 * @param shared whether it stands only on the words that they share
 * @param at when; null = not known
 */
public record SettleCode(
        String codebookId,
        TextRef text,
        String codeId,
        String label,
        List<String> coders,
        boolean stands,
        @Nullable String instead,
        List<String> wordsOf,
        boolean shared,
        String personId,
        @Nullable Instant at)
        implements Operation {
    public SettleCode {
        coders = List.copyOf(coders);
        wordsOf = List.copyOf(wordsOf);
    }

    /** A code that stands on all words of all, or does not stand. */
    public SettleCode(
            String codebookId,
            TextRef text,
            String codeId,
            String label,
            List<String> coders,
            boolean stands,
            @Nullable String instead,
            String personId,
            @Nullable Instant at) {
        this(codebookId, text, codeId, label, coders, stands, instead, coders, false, personId, at);
    }

    @Override
    public String name() {
        if (instead != null) {
            return "coding.settle_other";
        }
        if (stands && (shared || !wordsOf.equals(coders))) {
            return "coding.settle_words";
        }
        return stands ? "coding.settle_stands" : "coding.settle_left_out";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        CodedText coded = coded(handle);
        for (String coder : coders) {
            if (!coded.isDone(coder)) {
                throw new FaultException("agreement.not_done");
            }
        }
        if (shared && AgreedCodings.shared(coded, codeId, wordsOf).isEmpty()) {
            throw new FaultException("agreement.no_shared_words");
        }
        for (String code : instead == null ? List.of(codeId) : List.of(codeId, instead)) {
            boolean known =
                    handle.createQuery(
                                    "SELECT 1 FROM code WHERE id = :c AND codebook_id = :b AND folder = 0")
                            .bind("c", code)
                            .bind("b", codebookId)
                            .mapTo(Integer.class)
                            .findOne()
                            .isPresent();
            if (!known) {
                throw new FaultException("coding.no_code");
            }
        }
    }

    private CodedText coded(Handle handle) {
        return new CodingStore(handle)
                .one(codebookId, text)
                .orElseThrow(() -> new FaultException("coding.no_text"));
    }

    @Override
    public void apply(UnitOfWork work) {
        CodedText coded = coded(work.handle());
        List<Decision> before = new AgreementStore(work.handle()).decisions(codebookId, text);
        before.stream().filter(this::goes).forEach(d -> work.delete("coding", d.id()));
        var agreed = new AgreedCodings(work, personId, at);
        if (shared) {
            agreed.put(coded, codeId, AgreedCodings.shared(coded, codeId, wordsOf));
        } else {
            agreed.put(
                    stands && instead == null ? Layer.AGREED : Layer.LEFT_OUT,
                    coded,
                    codeId,
                    wordsOf);
        }
        if (instead != null) {
            agreed.putInstead(coded, instead, codeId, coders);
        }
        agreed.takeOver(
                coded, coders, new AgreementStore(work.handle()).decisions(codebookId, text));
    }

    /**
     * What was settled of the code, and what stood in its place; where the code stands, what it
     * stands in place of stays. Of the code put in its place only that it was left out goes: where
     * that one stood already it stands still.
     */
    private boolean goes(Decision d) {
        if (d.codeId().equals(codeId)) {
            return !stands || instead != null || d.instead() == null;
        }
        return d.restsOn(codeId) || d.codeId().equals(instead) && !d.stands();
    }
}
