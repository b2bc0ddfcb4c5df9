package vn.kiemphieu.source.escl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a scanner answers, as a tree of local names: prefixes and even namespaces differ between makers. The network is
 * not to be trusted, so nothing is ever fetched or expanded: a document with a DOCTYPE is refused.
 */
final class EsclXml {
    private static final int DEEPEST = 40;

    private final Element element;

    private EsclXml(Element element) {
        this.element = element;
    }

    /** @throws IOException when it is no such document */
    static EsclXml parse(byte[] bytes) throws IOException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Refusing());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
            EsclXml root =
                    new EsclXml(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
            root.requireShallow(DEEPEST);
            return root;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    String name() {
        return element.getLocalName();
    }

    /** Elements of this name directly below. */
    List<EsclXml> children(String name) {
        List<EsclXml> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below && name.equals(below.getLocalName())) {
                found.add(new EsclXml(below));
            }
        }
        return found;
    }

    /** Elements of this name anywhere below. */
    List<EsclXml> all(String name) {
        var nodes = element.getElementsByTagNameNS("*", name);
        List<EsclXml> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add(new EsclXml((Element) nodes.item(i)));
        }
        return found;
    }

    Optional<EsclXml> first(String name) {
        return all(name).stream().findFirst();
    }

    String text() {
        return element.getTextContent().strip();
    }

    /** The text of the first such element below, empty where there is none. */
    String text(String name) {
        return first(name).map(EsclXml::text).orElse("");
    }

    /** A whole number below, or {@code otherwise} where there is none. */
    int number(String name, int otherwise) {
        String digits = text(name);
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }

    private void requireShallow(int levels) throws IOException {
        if (levels == 0) {
            throw new IOException("too deep");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                new EsclXml(below).requireShallow(levels - 1);
            }
        }
    }

    /** The parser would print to standard error. */
    private static final class Refusing extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
