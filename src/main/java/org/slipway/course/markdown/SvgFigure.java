package org.slipway.course.markdown;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slipway.course.yaml.FaultyFile;

/**
 * Reads a figure's file and writes it anew as an element of a page, element by element against {@link SvgRules}: inlined, so that
 * it follows the theme; named by its own title and description.
 */
public final class SvgFigure {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final String file;
    private final String prefix;
    private final StringBuilder html = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private int depth;
    private boolean titled;
    private boolean described;

    private SvgFigure(String file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** @throws FaultyFile with the line of whatever may not stand in a figure */
    public static String html(String file, String svg, String idPrefix) {
        return new SvgFigure(file, idPrefix).read(svg);
    }

    private String read(String svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(svg));
            while (xml.hasNext()) {
                write(xml.next(), xml);
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new FaultyFile(file, Math.max(1, line), "not well-formed SVG: " + reason(broken));
        }
        if (!titled || !described) {
            throw new FaultyFile(file, 1, "a figure begins with <title> and <desc> for those who cannot see it");
        }
        return html.toString();
    }

    private void write(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                html.append("</").append(xml.getLocalName()).append('>');
            }
            case XMLStreamConstants.CHARACTERS -> html.append(escape(xml.getText()));
            case XMLStreamConstants.COMMENT,
                    XMLStreamConstants.SPACE,
                    XMLStreamConstants.START_DOCUMENT,
                    XMLStreamConstants.END_DOCUMENT -> {}
            default -> throw fault(xml, "entities, DOCTYPE and processing instructions may not stand in a figure");
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (!NAMESPACE.equals(xml.getNamespaceURI())) {
            throw fault(xml, "<" + name + "> lacks xmlns=\"" + NAMESPACE + "\"");
        }
        SvgRules.problem(name).ifPresent(problem -> {
            throw fault(xml, problem);
        });
        if ((depth == 0) != name.equals("svg")) {
            throw fault(xml, "a figure is one <svg> element");
        }
        html.append('<').append(name);
        if (depth == 0) {
            root(xml);
        } else if (depth == 1 && name.equals("title")) {
            titled = true;
            id(xml, "title");
        } else if (depth == 1 && name.equals("desc")) {
            described = true;
            id(xml, "desc");
        } else {
            attributes(xml);
        }
        html.append('>');
        depth++;
    }

    private void root(XMLStreamReader xml) {
        if (xml.getAttributeValue(null, "viewBox") == null) {
            throw fault(xml, "<svg> needs a viewBox, so that it fits a phone");
        }
        attribute("role", "img");
        attribute("aria-labelledby", prefix + "title " + prefix + "desc");
        attributes(xml);
    }

    private void attributes(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (xml.getAttributeNamespace(i) != null) {
                throw fault(
                        xml, "attribute `" + xml.getAttributePrefix(i) + ":" + name + "` may not stand in a figure");
            }
            SvgRules.problem(name, value).ifPresent(problem -> {
                throw fault(xml, problem);
            });
            if (name.equals("id")) {
                id(xml, value);
            } else {
                attribute(name, SvgRules.prefixed(name, value, prefix));
            }
        }
    }

    private void id(XMLStreamReader xml, String id) {
        if (!ids.add(id)) {
            throw fault(xml, "id `" + id + "` is there twice");
        }
        attribute("id", prefix + id);
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    private FaultyFile fault(XMLStreamReader xml, String problem) {
        return new FaultyFile(file, xml.getLocation().getLineNumber(), problem);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The parser's message without the position that it puts in front. */
    private static String reason(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
