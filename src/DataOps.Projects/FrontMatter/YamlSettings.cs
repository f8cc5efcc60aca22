using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DataOps.Projects.FrontMatter;

/// <summary>Reads YAML with YamlDotNet's parser into nodes that know their place in the file around it.</summary>
internal sealed class YamlSettings
{
    // YAML may nest without end; settings do not.
    private const int MaximumDepth = 32;

    private readonly int _offset;
    private readonly int _length;
    private readonly Parser _parser;
    private readonly DiagnosticBag _diagnostics;

    private YamlSettings(SourceText source, TextSpan block, DiagnosticBag diagnostics)
    {
        _offset = block.Start;
        _length = block.Length;
        _parser = new Parser(new StringReader(source.ToString(block)));
        _diagnostics = diagnostics;
    }

    /// <summary>The settings in <paramref name="block"/>; null when there are none or they are no YAML.</summary>
    public static SettingMap? Read(SourceText source, TextSpan block, DiagnosticBag diagnostics) =>
        PlainSettings.Read(source, block) ?? ReadYaml(source, block, diagnostics);

    /// <summary>The same by the rules of YAML alone.</summary>
    internal static SettingMap? ReadYaml(SourceText source, TextSpan block, DiagnosticBag diagnostics)
    {
        var reader = new YamlSettings(source, block, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Report(ProjectDiagnostics.FrontMatterSyntax, reader.SpanAt(exception.Start), Sentence(exception));
            return null;
        }
    }

    private SettingMap? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        switch (root)
        {
            case SettingMap map:
                return map;
            case SettingScalar { IsNull: true }:
                return null;
            default:
                _diagnostics.Report(ProjectDiagnostics.FrontMatterSyntax, root.Span, "it must be lines of 'setting: value'");
                return null;
        }
    }

    private SettingNode ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "values are nested too deeply");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return ToScalar(scalar);
        }

        if (_parser.TryConsume<SequenceStart>(out var list))
        {
            return ReadList(list, depth);
        }

        if (_parser.TryConsume<MappingStart>(out var map))
        {
            return ReadMap(map, depth);
        }

        throw new YamlException(_parser.Current!.Start, _parser.Current.End, "aliases ('*name') are not used in settings");
    }

    private SettingList ReadList(SequenceStart start, int depth)
    {
        var items = new List<SettingNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SettingList(SpanOf(start.Start, _parser.Consume<SequenceEnd>().End), items);
    }

    private SettingMap ReadMap(MappingStart start, int depth)
    {
        var entries = new List<SettingEntry>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not SettingScalar key)
            {
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "the name of a setting must be one word");
            }

            var value = ReadNode(depth + 1);
            if (entries.Find(entry => entry.Key.Value == key.Value) is { } first)
            {
                var line = _diagnostics.Source.GetPosition(first.Key.Span.Start).Line + 1;
                _diagnostics.Report(ProjectDiagnostics.DuplicateSetting, key.Span, key.Value, line);
                continue;
            }

            entries.Add(new SettingEntry(key, value));
        }

        return new SettingMap(SpanOf(start.Start, _parser.Consume<MappingEnd>().End), entries);
    }

    private SettingScalar ToScalar(Scalar scalar) =>
        new(SpanOf(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);

    private TextSpan SpanOf(Mark start, Mark end)
    {
        var first = Offset(start);
        return TextSpan.FromBounds(first, Math.Max(first, Offset(end)));
    }

    private TextSpan SpanAt(Mark mark)
    {
        var start = Offset(mark);
        return new TextSpan(start, start < _offset + _length ? 1 : 0);
    }

    private int Offset(Mark mark) => _offset + (int)Math.Min(Math.Max(mark.Index, 0), _length);

    // YamlDotNet's messages end in a point or not, and may be empty for wrapped exceptions.
    private static string Sentence(YamlException exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        message = message.Trim().TrimEnd('.');
        return message.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(message[0]) + message.Substring(1);
    }
}
