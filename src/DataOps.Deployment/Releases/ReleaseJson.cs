using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataOps.Deployment.Releases;

/// <summary>How the head is written: indented, members in their order, line ends of one kind on every platform.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip)]
[JsonSerializable(typeof(ReleaseHead))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
