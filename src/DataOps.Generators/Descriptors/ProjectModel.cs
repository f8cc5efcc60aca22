using DataOps.Generators.Output;

namespace DataOps.Generators.Descriptors;

/// <summary>What the step over all files leaves to the others.</summary>
internal sealed record ProjectModel(
    EquatableArray<RelationDescriptor> Relations,
    EquatableArray<QueryDescriptor> Queries,
    CatalogDescriptor Catalog,
    EquatableArray<DiagnosticInfo> Diagnostics);
