using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataOps.Deployment.Manifests;

/// <summary>How the manifest is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReleaseManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
