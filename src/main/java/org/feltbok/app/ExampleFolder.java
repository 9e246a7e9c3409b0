package org.feltbok.app;

import org.feltbok.base.FaultException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A study of five plain files, to be looked at, changed and made into a study of one's own. Not
 * used on the user-interface thread.
 */
final class ExampleFolder {
    private static final List<String> FILES =
            List.of(
                    "study.json",
                    "cases/cases.csv",
                    "questionnaires/visit/survey.csv",
                    "questionnaires/visit/choices.csv",
                    "responses/visit.csv");

    private ExampleFolder() {}

    /**
     * Writes it into a new folder within another one.
     *
     * @param name of the new folder
     * @throws FaultException if there is one of that name, or it cannot be written
     */
    static Path write(Path within, String name) {
        Path folder = within.resolve(name);
        try {
            Files.createDirectory(folder);
            for (String file : FILES) {
                Path target = folder.resolve(file);
                Files.createDirectories(target.getParent());
                try (InputStream in = ExampleFolder.class.getResourceAsStream("example/" + file)) {
                    if (in == null) {
                        throw new IllegalStateException("not in the program: " + file);
                    }
                    Files.copy(in, target);
                }
            }
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw new FaultException(e, "app.example_there", folder.toString());
        } catch (IOException e) {
            throw new FaultException(e, "plain.not_writable", folder.toString());
        }
    }
}
