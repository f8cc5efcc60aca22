namespace DataOps.Runtime;

/// <summary>Lists the transforms of an assembly. The generator writes the class; <see cref="TransformCatalogAttribute"/> names it.</summary>
public interface ITransformCatalog
{
    /// <summary>The transforms.</summary>
    IReadOnlyList<TransformInfo> Transforms { get; }
}
