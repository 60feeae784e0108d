# Precompiled headers halve the time of a build: a file of ui/ reads 200,000 lines of Qt. There are two sets of headers,
# each compiled once for libraries and once for programs, whose code is position independent in another way. Their owners
# define no more than all who take them, or GCC would not take them. ccache needs CCACHE_SLOPPINESS=pch_defines,time_macros
# for them, which ./dev sets.
set(source ${PROJECT_BINARY_DIR}/precompiled.cpp)
file(GENERATE OUTPUT ${source} CONTENT "int main() {}\n")
foreach(set IN ITEMS core widgets)
    add_library(raydeck_${set}_in_library STATIC ${source})
    add_executable(raydeck_${set}_in_program ${source})
    foreach(owner IN ITEMS raydeck_${set}_in_library raydeck_${set}_in_program)
        target_link_libraries(${owner} PRIVATE Qt6::Network QCoro6::Core raydeck_flags)
        if(set STREQUAL widgets)
            target_link_libraries(${owner} PRIVATE Qt6::Widgets)
        endif()
        target_precompile_headers(${owner} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled/${set}.h)
        set_target_properties(${owner} PROPERTIES AUTOMOC OFF)
    endforeach()
endforeach()

# raydeck_precompile(TARGET): after its libraries are named.
function(raydeck_precompile target)
    get_target_property(type ${target} TYPE)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    set(kind library)
    if(type STREQUAL EXECUTABLE)
        set(kind program)
    endif()
    if("${libraries}" MATCHES "raydeck_(ui|windowsupport)|Qt6::Widgets")
        target_precompile_headers(${target} REUSE_FROM raydeck_widgets_in_${kind})
    elseif("${libraries}" MATCHES "raydeck_[a-z]*(kube|ray|tables|server)|QCoro")
        target_precompile_headers(${target} REUSE_FROM raydeck_core_in_${kind})
    endif()
endfunction()
