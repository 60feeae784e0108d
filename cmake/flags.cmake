# The flags of every target, in one place.
add_library(raydeck_flags INTERFACE)
# GCC 14 takes a std::expected in a coroutine's frame for uninitialized; the sanitizers watch that instead.
target_compile_options(raydeck_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Wno-maybe-uninitialized -fpch-preprocess)
target_compile_definitions(raydeck_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER)
target_include_directories(raydeck_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(RAYDECK_WERROR)
    target_compile_options(raydeck_flags INTERFACE -Werror)
endif()
if(RAYDECK_SANITIZE)
    target_compile_options(raydeck_flags INTERFACE -fsanitize=${RAYDECK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(raydeck_flags INTERFACE -fsanitize=${RAYDECK_SANITIZE})
endif()

# raydeck_layer(NAME SOURCES … HEADERS … PUBLIC … PRIVATE …): one static library per layer; its headers compile alone
# (target all_verify_interface_header_sets).
function(raydeck_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${arg_HEADERS})
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} raydeck_flags)
    set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    raydeck_precompile(${name})
endfunction()

# raydeck_part(LAYER SOURCES … HEADERS … PRIVATE …): a folder of a layer that is large enough to have one of its own.
function(raydeck_part layer)
    cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;PRIVATE" ${ARGN})
    target_sources(${layer} PRIVATE ${arg_SOURCES})
    target_sources(${layer} PUBLIC FILE_SET HEADERS FILES ${arg_HEADERS})
    target_link_libraries(${layer} PRIVATE ${arg_PRIVATE})
endfunction()
