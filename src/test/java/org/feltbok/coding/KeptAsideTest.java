package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnsweringRig;
import org.feltbok.responses.files.ImportFile;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An open answer that other answers rule out is kept, but there is nothing to code in it. */
class KeptAsideTest extends AnsweringRig {
    private void set(String name, Answer answer) {
        set("r", name, answer);
    }

    private List<String> toCode(String name) {
        return file.read(h -> new CodingStore(h).answers("", item(name).id())).stream()
                .map(t -> t.text().text())
                .toList();
    }

    @Test
    void anAnswerThatIsRuledOutAfterwardsIsNotToBeCodedUntilItIsAskedAgain() {
        begin("r");
        set("q3", Answer.Choices.of(List.of(15)));
        set("q3o", new Answer.Words("Havn"));
        assertThat(toCode("q3o")).containsExactly("Havn");
        set("q3", Answer.Choices.of(List.of(1)));
        assertThat(toCode("q3o")).isEmpty();
        file.undo();
        assertThat(toCode("q3o")).containsExactly("Havn");
        file.redo();
        set("q3", Answer.Choices.of(List.of(1, 15)));
        assertThat(toCode("q3o")).containsExactly("Havn");
    }

    @Test
    void anAnswerReadInWhereItIsRuledOutIsNotToBeCoded() throws IOException {
        Path csv =
                Files.writeString(
                        folder.resolve("a.csv"), "_response,q3,q3o\nx1,1,Havn\nx2,1 15,Skole\n");
        file.run(new ImportFile(form, csv));
        assertThat(toCode("q3o")).containsExactly("Skole");
    }

    /** Codes would be left without their words. */
    @Test
    void anAnswerThatSomebodyHasCodedIsNotTakenAwayUntilTheCodesAre() {
        begin("r");
        set("q3", Answer.Choices.of(List.of(15)));
        set("q3o", new Answer.Words("Havn"));
        Coder marit = file.read(h -> new CodebookStore(h).personOrNew("Marit"));
        TextRef text =
                file.read(h -> new CodingStore(h).answers("", item("q3o").id())).getFirst().ref();
        file.run(new AddCodebook("b", "B", List.of(item("q3o").id()), null));
        file.run(new WithCoder(marit, new MarkDone("b", marit.id(), text, true)));
        assertThatThrownBy(() -> set("q3o", Answer.NONE))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("responses.text_is_coded");
        assertThat(toCode("q3o")).containsExactly("Havn");
        set("q3o", new Answer.Words("Havn og kai"));
        assertThat(toCode("q3o")).as("edited it may be").containsExactly("Havn og kai");
        file.undo();
        file.undo();
        set("q3o", Answer.NONE);
        assertThat(toCode("q3o")).isEmpty();
    }
}
