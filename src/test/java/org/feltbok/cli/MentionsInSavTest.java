package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Variables of what was mentioned first, second and third are one question of several answers. */
class MentionsInSavTest {
    private static final String MENTIONED =
            """
            DATA LIST LIST /m1 m2 m3 (F8.0) t1 t2 (A4) u1 u2 (F8.0).
            BEGIN DATA.
            3 1 . b a 1 2
            1 . . a "" 2 1
            98 . . "" "" 1 1
            2 2 99 b b 2 2
            99 . . a b 1 1
            END DATA.
            VALUE LABELS m1 m2 m3 1 'Avis' 2 'Radio' 3 'Nett' 98 'Vet ikke' 99 'Vil ikke svare'
              /t1 t2 'a' 'Adam' 'b' 'Berit' /u1 1 'Ja' 2 'Nei' /u2 1 'Nei' 2 'Ja'.
            MISSING VALUES m1 m2 m3 (98, 99).
            MRSETS /MCGROUP NAME=$medier LABEL='Hvilke medier?' VARIABLES=m1 m2 m3
              /MCGROUP NAME=$hvem VARIABLES=t1 t2 /MCGROUP NAME=$ulikt VARIABLES=u1 u2.
            """;

    @TempDir Path folder;
    private SavOfPspp pspp;

    @BeforeEach
    void open() {
        pspp = new SavOfPspp(folder);
    }

    @Test
    void whatWasMentionedFirstAndSecondIsOneQuestionOfSeveralAnswers() throws Exception {
        SmallStudy study = pspp.theirs(MENTIONED);
        assertThat(study.said())
                .contains(
                        "medier is one question with several answers, of the variables m1, m2, m3")
                .contains("the set of several answers ulikt do not mean the same")
                .contains(": u1, u2.");
        assertThat(study.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .containsExactly("medier MULTIPLE", "hvem MULTIPLE", "u1 SINGLE", "u2 SINGLE");
        assertThat(study.rows("SELECT label FROM question WHERE name = 'medier'"))
                .containsExactly("Hvilke medier?");
        assertThat(study.rows("SELECT code || ' ' || label FROM option ORDER BY rowid LIMIT 3"))
                .containsExactly("1 Avis", "2 Radio", "3 Nett");
        List<String> rows = pspp.rows(study);
        assertThat(rows.get(1)).endsWith(",1 3,a b,1,2");
        assertThat(rows.get(2)).endsWith(",1,a,2,1");
        assertThat(rows.get(3)).endsWith(",98,,1,1");
        assertThat(rows.get(4)).contains(",2 99,b,");
        assertThat(rows.get(5)).endsWith(",99,a b,1,1");
    }

    @Test
    void aSetOfMentionsIsJoinedToTheQuestionOfItsNameByItsLabels() throws Exception {
        List<String> rows =
                pspp.joined(
                        pspp.sav(MENTIONED, " /KEEP=m1 m2 m3"),
                        "type,name,label\nselect_multiple m,medier,Hvilke?\n",
                        """
                        list_name,name,label
                        m,1,Nett
                        m,2,Avis
                        m,3,Radio
                        m,8,Vet ikke
                        m,9,Vil ikke svare
                        """);
        assertThat(rows.get(1)).endsWith(",1 2");
        assertThat(rows.get(2)).endsWith(",2");
        assertThat(rows.get(4)).doesNotEndWith(",");
    }

    @Test
    void whoAsksForEachMentionGetsEachMention() throws Exception {
        List<String> rows =
                pspp.joined(
                        pspp.sav(MENTIONED, " /KEEP=m1 m2 m3"),
                        """
                        type,name,label
                        select_one m,m1,Først
                        select_one m,m2,Så
                        select_one m,m3,Til sist
                        """,
                        """
                        list_name,name,label
                        m,1,Avis
                        m,2,Radio
                        m,3,Nett
                        m,98,Vet ikke
                        m,99,Vil ikke svare
                        """);
        assertThat(rows.get(1)).endsWith(",3,1,");
    }
}
