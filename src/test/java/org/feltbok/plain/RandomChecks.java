package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.checks.AddOwnCheck;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.OwnCheckStore;
import org.feltbok.checks.RemoveOwnCheck;
import org.feltbok.checks.SetOwnCheck;
import org.feltbok.checks.Severity;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Checks of the study's own, made up at random. */
final class RandomChecks {
    private final RandomDraw draw;

    RandomChecks(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(this::add, this::set, this::remove);
    }

    private @Nullable Operation add() {
        String form = draw.any("SELECT id FROM questionnaire WHERE name = 'survey'");
        return form == null
                ? null
                : new AddOwnCheck(
                        made(
                                new OwnCheck(
                                        Ids.next(),
                                        form,
                                        "k" + draw.number(),
                                        "",
                                        LocalText.of(""),
                                        Severity.HINT)));
    }

    private OwnCheck made(OwnCheck of) {
        return new OwnCheck(
                of.id(),
                of.questionnaireId(),
                of.key(),
                "${q1} < " + draw.random().nextInt(9),
                LocalText.of(draw.word()),
                draw.pick(List.of(Severity.values())));
    }

    private @Nullable OwnCheck one() {
        return draw.pick(draw.file().read(OwnCheckStore::all));
    }

    private @Nullable Operation set() {
        OwnCheck check = one();
        return check == null ? null : new SetOwnCheck(made(check));
    }

    private @Nullable Operation remove() {
        OwnCheck check = one();
        return check == null ? null : new RemoveOwnCheck(check);
    }
}
