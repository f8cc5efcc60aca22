using DataOps.Generators.Transforms;

namespace DataOps.Generators.Output;

/// <summary>Puts findings about C# where their places stand now.</summary>
internal static class DiagnosticPlaces
{
    public static IEnumerable<DiagnosticInfo> Locate(IReadOnlyList<DiagnosticInfo> findings, IReadOnlyList<PlaceDescriptor> places)
    {
        var byName = new Dictionary<string, PlaceDescriptor>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            byName[place.Name] = place;
        }

        return findings.Select(finding =>
            finding.Place is { } name && byName.TryGetValue(name, out var place) ? finding.MoveTo(place) : finding);
    }
}
