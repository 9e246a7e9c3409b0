package org.feltbok.cli;

import org.feltbok.export.WordForm;
import org.feltbok.export.WordTemplate;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** What the text document is made of. */
final class WordOptions {
    @Option(
            names = "--template",
            paramLabel = "FILE",
            description =
                    "A Word document or template (.docx, .dotx) whose page, styles, headers and"
                            + " footers the text document has.")
    @Nullable Path template;

    @Option(
            names = "--charts-as-pictures",
            description = "In the text document charts are pictures, and not Word's own.")
    boolean pictures;

    /** Tells first what the template lacks. */
    WordForm get(CliContext context) {
        Optional<Path> file = Optional.ofNullable(template);
        file.ifPresent(
                f ->
                        WordTemplate.look(f, context.texts().language())
                                .forEach(x -> context.err().println(context.texts().fault(x))));
        return new WordForm(file, pictures);
    }
}
