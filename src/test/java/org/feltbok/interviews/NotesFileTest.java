package org.feltbok.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.interviews.NotesFile.Paragraph;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class NotesFileTest {
    @Test
    void topicsOpenParagraphsAreSetApartAndSpeakersAreMarks() {
        List<Paragraph> read =
                NotesFile.read("Før.\n\n## plan\nI: Hva\nså?\n\nR: Ja.\n## okonomi\n\nNei.\n");
        assertThat(read)
                .containsExactly(
                        new Paragraph(null, 0, null, "Før."),
                        new Paragraph("plan", 3, Speaker.INTERVIEWER, "Hva\nså?"),
                        new Paragraph("plan", 3, Speaker.RESPONDENT, "Ja."),
                        new Paragraph("okonomi", 8, null, "Nei."));
    }

    @Test
    void anyNotesComeBackAsTheyWere() {
        List<String> lines =
                List.of("R: a", "## b", "##", "\\## c", "\\\\I: d", "I: ", "e", "# f", "\\g");
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Paragraph> notes = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                String topic = random.nextInt(3) == 0 ? null : "t" + random.nextInt(2);
                Speaker speaker = random.nextBoolean() ? null : Speaker.values()[random.nextInt(2)];
                List<String> text = new ArrayList<>();
                for (int l = 0; l <= random.nextInt(3); l++) {
                    text.add(lines.get(random.nextInt(lines.size())));
                }
                notes.add(
                        new Paragraph(
                                topic, 0, speaker, PassageText.clean(String.join("\n", text))));
            }
            List<Paragraph> back =
                    NotesFile.read(NotesFile.write(notes)).stream()
                            .map(p -> new Paragraph(p.topic(), 0, p.speaker(), p.text()))
                            .toList();
            assertThat(back).as("seed %d", seed).isEqualTo(notes);
        }
    }
}
