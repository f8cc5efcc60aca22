using System.Reflection;

namespace DataOps.Runtime;

/// <summary>Finds the transforms of an assembly.</summary>
public static class TransformCatalogs
{
    /// <summary>The transforms of an assembly; none where it has no catalog.</summary>
    public static IReadOnlyList<TransformInfo> Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetCustomAttribute<TransformCatalogAttribute>() is { } attribute
            ? ((ITransformCatalog)Activator.CreateInstance(attribute.Type, nonPublic: true)!).Transforms
            : [];
    }
}
