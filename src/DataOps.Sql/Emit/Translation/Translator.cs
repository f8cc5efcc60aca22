using DataOps.Sql.Binding;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>
/// Writes one bound query for another engine. Clauses and expressions are written here, as the target's <see cref="TargetRules"/> allow;
/// functions go through the neutral vocabulary: the source's reader says what a call means, the target's writer says it.
/// </summary>
internal sealed partial class Translator
{
    // Stands for a line break within a literal while lines are indented.
    internal const char LineBreak = '\uE00A';

    private readonly Dialect _source;
    private readonly Dialect _dialect;
    private readonly TargetRules _target;
    private readonly TargetNames _names;
    private readonly TranslationOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly SourceText _text;
    private readonly SourceReader _reader;
    private readonly TargetWriter _writer;

    public Translator(SyntaxTree tree, Dialect target, TranslationOptions options, DiagnosticBag diagnostics)
    {
        _source = tree.Dialect;
        _dialect = target;
        _target = TargetRules.Of(target);
        _names = TargetNames.Of(target);
        _options = options;
        _diagnostics = diagnostics;
        _text = tree.Source;
        _reader = SourceReader.Of(tree.Dialect);
        _writer = TargetWriter.Of(target);
    }

    /// <summary>The dialect written.</summary>
    public Dialect Target => _dialect;

    /// <summary>The dialect read.</summary>
    public Dialect Source => _source;

    public string Write(Query syntax, BoundQuery query)
    {
        CheckOptions(syntax);
        var written = WriteQuery(query, QueryUse.Result, names: null, expected: null);
        return WithHoisted(written.Text).Replace(LineBreak, '\n');
    }

    // Hints do not change a result; for json and for xml make another one.
    private void CheckOptions(Query syntax)
    {
        foreach (var option in syntax.Options)
        {
            var text = _text.ToString(option.Span).TrimStart();
            if (text.StartsWith("for", StringComparison.OrdinalIgnoreCase))
            {
                ReportForm(option.Span, "'for json' and 'for xml'");
            }
        }
    }

    // What is written in several places, or fails for several reasons, is one finding.
    private readonly HashSet<(TextSpan Span, DiagnosticSeverity Severity)> _found = [];

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments)
    {
        if (_found.Add((span, descriptor.DefaultSeverity)))
        {
            _diagnostics.Report(descriptor, span, arguments);
        }
    }

    /// <summary>Reports a form that the target cannot say.</summary>
    public Fragment ReportForm(TextSpan span, string what, string advice = "")
    {
        Report(TranslationDiagnostics.NoForm, span, what, _target.Engine, advice.Length == 0 ? "" : " " + advice);
        return Fragment.Simple("null", SqlType.Unknown);
    }

    /// <summary>Reports a function without an equal.</summary>
    public Fragment ReportFunction(TextSpan span, string what, string advice = "")
    {
        Report(TranslationDiagnostics.NoFunction, span, what, _target.Engine, advice.Length == 0 ? "" : " " + advice);
        return Fragment.Simple("null", SqlType.Unknown);
    }

    /// <summary>Reports a type without an equal.</summary>
    public Fragment ReportType(TextSpan span, SqlType type, string advice = "")
    {
        Report(
            TranslationDiagnostics.NoType, span, $"'{SqlTypeNames.Spell(type, _source)}'", _target.Engine, advice.Length == 0 ? "" : " " + advice);
        return Fragment.Simple("null", SqlType.Unknown);
    }

    /// <summary>Reports a pattern or format that cannot be translated.</summary>
    public Fragment ReportPattern(TextSpan span, string pattern, string why)
    {
        Report(TranslationDiagnostics.NoPattern, span, $"'{pattern}'", _target.Engine, why);
        return Fragment.Simple("null", SqlType.Unknown);
    }

    private Fragment ReportUnknown(TextSpan span, string what)
    {
        Report(TranslationDiagnostics.UnknownMeaning, span, what, _target.Engine, "");
        return Fragment.Simple("null", SqlType.Unknown);
    }

    private static string Indent(string text) => "    " + text.Replace("\n", "\n    ");

    private static string Parenthesize(string query) => "(\n" + Indent(query) + "\n)";
}
