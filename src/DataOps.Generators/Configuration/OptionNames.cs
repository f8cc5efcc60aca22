namespace DataOps.Generators.Configuration;

/// <summary>The properties and metadata that MSBuild shows to the compiler for us; <c>DataOps.Build.props</c> lists the same.</summary>
internal static class OptionNames
{
    public const string ProjectName = "build_property.DataOpsProjectName";
    public const string Version = "build_property.DataOpsVersion";
    public const string Dialect = "build_property.DataOpsDialect";
    public const string Engines = "build_property.DataOpsEngines";
    public const string Schema = "build_property.DataOpsSchema";
    public const string RootNamespace = "build_property.RootNamespace";
    public const string ProjectDirectory = "build_property.ProjectDir";

    public const string Kind = "build_metadata.AdditionalFiles.DataOpsKind";
    public const string Link = "build_metadata.AdditionalFiles.Link";
    public const string MetadataPrefix = "build_metadata.AdditionalFiles.";
}
