package org.feltbok.coding.exchange;

import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/**
 * Holds a codebook or a project against the structure of REFI-QDA 1.0 (elements in their order,
 * attributes that must be there, how identities and colours are written): {@code
 * refi-qda-codebook.xsd} and {@code refi-qda-project.xsd} beside this class. They are our own
 * wording of what this program writes, and narrower than the published ones: what is valid by them
 * is valid by those.
 */
final class QdcCheck {
    private QdcCheck() {}

    /**
     * @throws IllegalStateException if it is not valid: nothing may be written then
     */
    static void require(byte[] xml) {
        require(xml, "refi-qda-codebook.xsd");
    }

    /** The same of a whole project. */
    static void requireProject(byte[] xml) {
        require(xml, "refi-qda-project.xsd");
    }

    private static void require(byte[] xml, String structure) {
        try {
            Validator validator = schema(structure).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("the file would not be valid", e);
        }
    }

    private static Schema schema(String name) throws SAXException {
        URL structure = QdcCheck.class.getResource(name);
        if (structure == null) {
            throw new IllegalStateException("missing " + name);
        }
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newSchema(structure);
    }
}
