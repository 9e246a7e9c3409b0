package org.feltbok.coding.ui.similar;

import org.feltbok.base.Ids;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.GiveMany;
import org.feltbok.coding.Made;
import org.feltbok.coding.help.AnswerPart;
import org.feltbok.coding.help.Member;
import org.feltbok.coding.help.Offer;
import org.feltbok.coding.kit.Desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is done with the group at hand, in the name of who works; each is one step to undo. */
record SimilarActions(SimilarModel model) {
    private Desk desk() {
        return model.desk();
    }

    private Instant at() {
        return desk().now();
    }

    String label(Code code) {
        return code.label().in(desk().texts().language());
    }

    /**
     * Codes what is ticked and does not have the code yet, and goes on to the next group that has
     * something left.
     *
     * @param noCode what to do where no code is chosen
     */
    void give(Runnable noCode) {
        model.current()
                .ifPresent(offer -> model.code(offer).ifPresentOrElse(c -> give(offer, c), noCode));
    }

    private void give(Offer offer, Code code) {
        List<GiveMany.Part> parts = parts(offer);
        if (parts.isEmpty()) {
            model.nextLeft();
            return;
        }
        Instant when = at();
        String from = offer.how().equals(Made.SUGGESTION) ? null : offer.from();
        desk().asCoderThen(
                        me ->
                                new GiveMany(
                                        code.id(),
                                        label(code),
                                        me.id(),
                                        parts,
                                        new Made(offer.how(), from),
                                        when),
                        (change, problem) -> {
                            if (problem == null && change.isPresent()) {
                                desk().dialogs()
                                        .note(
                                                "similar.coded",
                                                model.now()
                                                        .tree()
                                                        .told(code, desk().texts().language()),
                                                parts.size());
                            }
                        });
        model.nextLeft();
    }

    private List<GiveMany.Part> parts(Offer offer) {
        Set<AnswerPart> left = new HashSet<>(model.left(offer));
        List<GiveMany.Part> parts = new ArrayList<>();
        for (Member member : model.ticked(offer)) {
            String why =
                    member.suggestion() == null
                            ? null
                            : String.join(", ", member.suggestion().words());
            member.hits().stream()
                    .filter(left::contains)
                    .forEach(h -> parts.add(new GiveMany.Part(h.text(), h.span(), h.words(), why)));
        }
        return parts;
    }

    /** The code of a digit key for the group at hand. */
    void choose(int digit) {
        model.now().tree().byDigit(digit).ifPresent(c -> model.chooseCode(c.id()));
    }

    /** A code that there was none of yet, for the group at hand; made beside the one it had. */
    void make(String name) {
        CodableItem item = model.now().item().orElse(null);
        if (item != null) {
            String id = Ids.next();
            String beside = model.current().flatMap(model::code).map(Code::parentId).orElse(null);
            model.chooseCode(id);
            desk().submit(
                            new AddCode(
                                    id, item.codebookId(), beside, name, false, AddCode.NEXT_FREE));
        }
    }
}
