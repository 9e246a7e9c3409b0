package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Forms drawn by chance: what is read, written as one form and read again is the same, with groups,
 * matrices, skip rules, languages, codes with gaps, missing kinds and repeats within repeats.
 */
class RandomFormsTest {
    private static final int FORMS = 150;
    private static final String CHOICES =
            "list_name,name,label,label::en,missing,exclusive,score\n"
                    + "gap,1,Ja,Yes,,,\ngap,7,Nei,,,,2.5\ngap,99,Vet ikke,Do not know,dont_know,yes,\n"
                    + "word,a,A,,,,\nword,b,B,Bee,,,\nword,r,Vil ikke si,,refused,yes,\n";

    @TempDir Path temp;

    private final List<String> lines = new ArrayList<>();
    private Random random = new Random(0);
    private int number;

    private void line(String type, String name, String relevant, String appearance) {
        String english = random.nextInt(3) == 0 ? "In English " + number : "";
        String required =
                type.startsWith("begin")
                        ? ""
                        : List.of("yes", "soft", "", "", "", "").get(random.nextInt(6));
        lines.add(
                String.join(
                        ",",
                        List.of(
                                type,
                                name,
                                "Tekst " + number,
                                english,
                                '"' + relevant + '"',
                                appearance,
                                required)));
    }

    private void end(String type) {
        lines.add(type + ",,,,,,");
    }

    /**
     * @param names those of the questions above in the same questionnaire
     */
    private void part(int deep, List<String> names) {
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            number++;
            String name = "q" + number;
            String rule =
                    names.isEmpty() || random.nextBoolean()
                            ? ""
                            : "${" + names.get(random.nextInt(names.size())) + "} = 1";
            int kind = random.nextInt(9);
            if (kind == 0 && deep < 3) {
                line("begin_group", "g" + number, rule, "");
                part(deep + 1, names);
                end("end_group");
            } else if (kind == 1 && deep < 3) {
                line("begin_repeat", "m" + number, "", "");
                part(deep + 1, new ArrayList<>());
                end("end_repeat");
            } else if (kind == 2) {
                line("begin_group", name, rule, "table-list");
                line("select_one gap", name + "_1", "", "");
                line("select_one gap", name + "_2", rule, "");
                end("end_group");
                names.add(name + "_1");
            } else {
                String type =
                        List.of(
                                        "select_one gap",
                                        "select_multiple word",
                                        "integer",
                                        "decimal",
                                        "text",
                                        "date")
                                .get(random.nextInt(6));
                line(type, name, rule, "");
                names.add(name);
            }
        }
    }

    @Test
    void whatIsWrittenOfAFormIsReadAsTheSameForm() {
        ReadForm forms = new ReadForm(temp);
        int repeats = 0;
        for (int seed = 0; seed < FORMS; seed++) {
            random = new Random(seed);
            lines.clear();
            number = 0;
            lines.add("type,name,label,label::en,relevant,appearance,required");
            line("integer", "first", "", "");
            part(0, new ArrayList<>(List.of("first")));
            String survey = String.join("\n", lines) + "\n";
            List<Questionnaire> all = forms.all(survey, CHOICES, "");
            assertThat(forms.faults()).as(survey).isEmpty();
            repeats += all.size() - 1;
            List<Questionnaire> again = forms.allAgain(all);
            assertThat(again).as(survey).isEqualTo(all);
        }
        assertThat(repeats).isGreaterThan(FORMS / 2);
    }
}
