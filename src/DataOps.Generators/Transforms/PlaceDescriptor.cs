using Microsoft.CodeAnalysis;

namespace DataOps.Generators.Transforms;

/// <summary>Where something named by <see cref="Places"/> stands now.</summary>
internal sealed record PlaceDescriptor(
    string Name, string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static PlaceDescriptor Of(string name, Location location)
    {
        var span = location.GetLineSpan();
        return new PlaceDescriptor(
            name,
            span.Path,
            location.SourceSpan.Start,
            location.SourceSpan.Length,
            span.StartLinePosition.Line,
            span.StartLinePosition.Character,
            span.EndLinePosition.Line,
            span.EndLinePosition.Character);
    }
}
