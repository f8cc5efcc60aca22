using DataOps.Generators.Output;
using DataOps.Generators.Transforms;

namespace DataOps.Generators.Descriptors;

/// <summary>What the step over all files leaves to the others.</summary>
internal sealed record ProjectModel(
    EquatableArray<RelationDescriptor> Relations,
    EquatableArray<QueryDescriptor> Queries,
    CatalogDescriptor Catalog,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>The other halves of records written by hand.</summary>
    public EquatableArray<RowCode> Rows { get; init; }

    /// <summary>What calls the transforms; null where there are none.</summary>
    public TransformCatalog? Transforms { get; init; }
}
