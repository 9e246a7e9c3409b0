package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.StudyDataStore;
import org.feltbok.figures.CheckedClaim.Verdict;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** After every change the claims come out as if all of them were tested anew. */
class LiveClaimsTest extends LiveFiguresRig {
    private static final int CHANGES = 80;

    private void claim(Claim.Said said, String measure, String compared) {
        file.run(new SetClaim(new Claim("", "f", said, measure, compared, "", 5, "", "", "why")));
    }

    private Map<Claim, Verdict> anew() {
        Map<Claim, Verdict> all = new LinkedHashMap<>();
        new ClaimCheck(StudyDataStore.read(file), new Texts(Language.NB))
                .of(figures.book().claims())
                .forEach(c -> all.put(c.claim(), c.verdict()));
        return all;
    }

    @Test
    void whicheverAnswersChangeTheVerdictsAreThoseOfTheDataNow() {
        claim(Claim.Said.HIGHER, "q5.mean", "region=north | region=south");
        claim(Claim.Said.LOWER, "q2_2.mean", "region=north | rest");
        claim(Claim.Said.ORDER, "q1.1.share", "region=north | region=south");
        claim(Claim.Said.NO_DIFFERENCE, "q2_1.mean", "region");
        claim(Claim.Said.SIGNIFICANT, "q5.mean", "pop");
        claim(Claim.Said.HIGHER, "gone.mean", "region=north | rest");
        claim(Claim.Said.HIGHER, "", "");
        Random random = new Random(93);
        int others = 0;
        Map<Claim, Verdict> before = figures.claims();
        for (int i = 0; i < CHANGES; i++) {
            String response = "r" + (1 + random.nextInt(7));
            switch (random.nextInt(3)) {
                case 0 -> answer(response, "q1", 1 + random.nextInt(3));
                case 1 -> answer(response, "q2_" + (1 + random.nextInt(2)), 1 + random.nextInt(7));
                default -> answer(response, "q5", random.nextInt(100));
            }
            if (random.nextInt(5) == 0) {
                file.undo();
            }
            if (random.nextInt(3) > 0) {
                Map<Claim, Verdict> now = figures.claims();
                assertThat(now).as("change " + i).isEqualTo(anew());
                others += now.equals(before) ? 0 : 1;
                before = now;
            }
        }
        assertThat(others).as("changes that turned a verdict").isGreaterThan(5);
    }

    @Test
    void whatChangedWhileTheDataCouldNotBeReadIsTestedOnceTheyCan() {
        claim(Claim.Said.HIGHER, "q5.mean", "region=north | region=south");
        List<Claim> claims = figures.book().claims();
        LiveClaims check = new LiveClaims();
        check.of(live::snapshot, claims);
        live.listen(check::note);
        for (int i = 1; i <= 7; i++) {
            answer("r" + i, "q5", i);
        }
        assertThatThrownBy(
                        () ->
                                check.of(
                                        () -> {
                                            throw new IllegalStateException("disk");
                                        },
                                        claims))
                .hasMessage("disk");
        assertThat(check.of(live::snapshot, claims)).isEqualTo(anew());
    }

    @Test
    void aClaimThatIsTakenOutIsToldNoMore() {
        claim(Claim.Said.HIGHER, "q5.mean", "region=north | region=south");
        assertThat(figures.claims()).hasSize(1);
        file.run(new RemoveClaim(figures.book().claims().getFirst()));
        assertThat(figures.claims()).isEmpty();
        file.undo();
        assertThat(figures.claims()).hasSize(1);
    }
}
