namespace DataOps.Runtime;

/// <summary>Names the class that lists an assembly's transforms. The generator writes it.</summary>
/// <param name="type">A class with a constructor without parameters that implements <see cref="ITransformCatalog"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TransformCatalogAttribute(Type type) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
