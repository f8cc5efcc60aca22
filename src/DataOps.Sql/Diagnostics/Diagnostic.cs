using System.Globalization;
using DataOps.Sql.Text;

namespace DataOps.Sql.Diagnostics;

/// <summary>One finding at one place.</summary>
public sealed class Diagnostic
{
    /// <summary>Makes a finding with its descriptor's default severity.</summary>
    public Diagnostic(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, params object?[] arguments)
        : this(descriptor, descriptor.DefaultSeverity, source, span, arguments)
    {
    }

    /// <summary>Makes a finding with a severity of its own.</summary>
    public Diagnostic(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, SourceText source, TextSpan span, object?[] arguments)
    {
        Descriptor = descriptor;
        Severity = severity;
        Source = source;
        Span = span;
        Message = arguments.Length == 0
            ? descriptor.MessageFormat
            : string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments);
    }

    private Diagnostic(Diagnostic original, SourceText source, TextSpan span)
    {
        Descriptor = original.Descriptor;
        Severity = original.Severity;
        Message = original.Message;
        Source = source;
        Span = span;
    }

    /// <summary>The kind.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The id, <c>DOPS</c> and four digits.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How bad it is.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>The text it is about.</summary>
    public SourceText Source { get; }

    /// <summary>The characters it is about.</summary>
    public TextSpan Span { get; }

    /// <summary>What is wrong, and what to do.</summary>
    public string Message { get; }

    /// <summary>Where the span starts, from zero.</summary>
    public LinePosition Start => Source.GetPosition(Span.Start);

    /// <summary>Where the span ends, from zero.</summary>
    public LinePosition End => Source.GetPosition(Span.End);

    /// <summary>The same finding at another place: where a text that was compiled apart stands in its file.</summary>
    public Diagnostic MoveTo(SourceText source, TextSpan span) => new(this, source, span);

    /// <summary>The form compilers print: <c>path(line,column): severity id: message</c>.</summary>
    public override string ToString()
    {
        var start = Start;
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Info => "info",
            _ => "hidden",
        };
        return $"{Source.Path}({start.Line + 1},{start.Column + 1}): {severity} {Id}: {Message}";
    }
}
