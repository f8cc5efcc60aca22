using DataOps.Generators.Transforms;
using DataOps.Projects.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Finding = DataOps.Sql.Diagnostics.Diagnostic;

namespace DataOps.Generators.Output;

/// <summary>A finding without any object of the compiler's, so that it can be kept and compared.</summary>
internal sealed record DiagnosticInfo(
    string Id,
    string Title,
    string Message,
    string Category,
    int Severity,
    int DefaultSeverity,
    string Path,
    int Start,
    int Length,
    int StartLine,
    int StartColumn,
    int EndLine,
    int EndColumn)
{
    /// <summary>The place in C# it is about, by its name, while where it stands is not known yet; null for a place in a file.</summary>
    public string? Place { get; init; }

    /// <summary>A finding at a place in C#.</summary>
    public static DiagnosticInfo At(string place, DataOps.Sql.Diagnostics.DiagnosticDescriptor descriptor, params object[] arguments) =>
        From(new Finding(descriptor, new DataOps.Sql.Text.SourceText(""), default, arguments)) with { Place = place };

    /// <summary>The same finding where its place stands now.</summary>
    public DiagnosticInfo MoveTo(PlaceDescriptor place) => this with
    {
        Path = place.Path,
        Start = place.Start,
        Length = place.Length,
        StartLine = place.StartLine,
        StartColumn = place.StartColumn,
        EndLine = place.EndLine,
        EndColumn = place.EndColumn,
        Place = null,
    };

    public static DiagnosticInfo From(Finding finding)
    {
        var start = finding.Start;
        var end = finding.End;
        return new DiagnosticInfo(
            finding.Id,
            finding.Descriptor.Title,
            finding.Message,
            finding.Descriptor.Category,
            (int)finding.Severity,
            (int)finding.Descriptor.DefaultSeverity,
            finding.Source.Path,
            finding.Span.Start,
            finding.Span.Length,
            start.Line,
            start.Column,
            end.Line,
            end.Column);
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Id,
        Category,
        Message,
        (DiagnosticSeverity)Severity,
        (DiagnosticSeverity)DefaultSeverity,
        isEnabledByDefault: true,
        warningLevel: Severity == (int)DiagnosticSeverity.Error ? 0 : 1,
        title: Title,
        helpLink: DiagnosticHelp.LinkFor(Id),
        location: ToLocation());

    private Location ToLocation() => Path.Length == 0
        ? Location.None
        : Location.Create(
            Path,
            new TextSpan(Start, Length),
            new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
